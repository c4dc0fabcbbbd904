# The packaged service on a Java 17 runtime. Build the application first: mvn -DskipTests package
FROM docker.io/library/eclipse-temurin:17-jre

# Its own user: nothing runs as root. /data keeps decisions; mount a folder there, and one on /app/rules to decide by
# other rules than those shipped.
RUN useradd --system --uid 1001 --home-dir /app clausier && mkdir -p /app /data && chown clausier /data
COPY --chown=root:root target/quarkus-app /app
WORKDIR /app
# The archive of classes holds for one JVM and one place: it is made again here. What that start leaves in /tmp is root's,
# and the service could not write there.
RUN java -XX:ArchiveClassesAtExit=classes.jsa -Dclausier.demonstration.seule=true -Dclausier.donnees=/tmp/archive \
    -jar quarkus-run.jar && rm -rf /tmp/*
USER 1001
ENV CLAUSIER_DONNEES=/data
VOLUME /data
EXPOSE 8080
# The runtime has no curl; bash speaks enough HTTP for a probe.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# Callers go before the compiler of the JVM, above all while a new rule set is warmed; a JVM that is not root's warns that priorities
# may be ignored, and lowers this one all the same.
ENTRYPOINT ["java", "-XX:SharedArchiveFile=classes.jsa", "-XX:MaxRAMPercentage=60", \
    "-XX:ThreadPriorityPolicy=1", "-XX:CompilerThreadPriority=5", "-jar", "quarkus-run.jar"]
