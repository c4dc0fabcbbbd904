package fr.clausier.tables;

import java.util.List;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** The engine given a workbook with nothing between them: what would happen without the door. */
final class MoteurNu {

    private MoteurNu() {}

    /** Compiles and fires, with no fact at all. */
    static void decide(byte[] classeur, String phase) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("fr.clausier.tables", "nu", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/nu/nu.drl.xlsx", classeur);
        try {
            KieBuilder builder = services.newKieBuilder(files, MoteurNu.class.getClassLoader()).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new IllegalStateException(errors.toString());
            }
            KieSession session = services.newKieContainer(id, MoteurNu.class.getClassLoader()).newKieSession();
            session.getAgenda().getAgendaGroup(phase).setFocus();
            session.fireAllRules(100);
            session.dispose();
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }
}
