package fr.clausier.explication;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The documents as PDF, with their fonts in them; making one fetches nothing, whatever the document says. */
public final class Pdf {

    private static final String POLICE = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILLE = "DejaVu Sans";
    private static final int NORMAL = 400;
    private static final int GRAS = 700;

    static {
        // It would write parts of documents.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** Of a document that this package wrote. */
    public static byte[] de(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().useFastMode().withW3cDocument(lire(xhtml), null)
                    .useUriResolver((base, uri) -> null)
                    .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(() -> Pdf.class.getResourceAsStream(POLICE + "DejaVuSans.ttf"), FAMILLE, NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> Pdf.class.getResourceAsStream(POLICE + "DejaVuSans-Bold.ttf"), FAMILLE, GRAS, FontStyle.NORMAL, true)
                    .withProducer("Clausier").toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory can be written", e);
        }
        return out.toByteArray();
    }

    private static Document lire(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("A document of this package is XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
