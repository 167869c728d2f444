package org.anbiao.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Sets a picture behind the text at the right margin: Word's floating picture, which POI has no call for. */
final class DocxSeal {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /** Forty millimetres, in points. */
    private static final double SIZE = 113.4;

    private static final double FROM_RIGHT = 31.2;
    private static final double ABOVE = 28.4;
    private static final double TEXT_WIDTH = 442.2;

    private DocxSeal() {}

    /** Sets the picture over the run's paragraph. */
    static void over(XWPFRun run, byte[] png) {
        try {
            run.addPicture(
                    new ByteArrayInputStream(png), PictureType.PNG, "seal.png", Units.toEMU(SIZE), Units.toEMU(SIZE));
            var drawing = run.getCTR().getDrawingArray(0);
            String inline = drawing.xmlText(new XmlOptions().setSaveSuggestedPrefixes(Map.of(DRAWING, "wp")));
            int start = inline.indexOf("<wp:extent");
            int end = inline.indexOf("</wp:inline>");
            String head = inline.substring(0, inline.indexOf("<wp:inline"));
            String opening =
                    inline.substring(inline.indexOf("<wp:inline"), inline.indexOf('>', inline.indexOf("<wp:inline")));
            String content = inline.substring(start, end);
            int properties = content.indexOf("<wp:docPr");
            String anchor = head
                    + opening.replace("<wp:inline", "<wp:anchor").replaceAll(" dist[TBLR]=\"\\d+\"", "")
                    + " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" behindDoc=\"1\" locked=\"0\""
                    + " layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:posOffset>"
                    + Units.toEMU(TEXT_WIDTH - FROM_RIGHT - SIZE)
                    + "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>"
                    + Units.toEMU(-ABOVE)
                    + "</wp:posOffset></wp:positionV>"
                    + content.substring(0, properties)
                    + "<wp:wrapNone/>"
                    + content.substring(properties)
                    + "</wp:anchor>"
                    + inline.substring(end + "</wp:inline>".length());
            drawing.set(XmlObject.Factory.parse(anchor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
