import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** Sets a book with openhtmltopdf: OpenHtml XHTML FONTS PDF. */
public class OpenHtml {
    public static void main(String[] arguments) throws Exception {
        XRLog.setLoggingEnabled(false);
        File html = new File(arguments[0]);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withFile(html);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.useFont(new File(arguments[1], "SourceSansPro-Regular.ttf"), "Source Sans Pro", 400, FontStyle.NORMAL, true);
        builder.useFont(new File(arguments[1], "SourceSansPro-SemiBold.ttf"), "Source Sans Pro", 600, FontStyle.NORMAL, true);
        try (OutputStream out = new FileOutputStream(arguments[2])) {
            builder.toStream(out);
            builder.run();
        }
    }
}
