package org.anbiao.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that somebody would rather not have stored, made by hand, by the name they are uploaded under. */
final class HostileFiles {

    private static final byte[] PNG = QrCode.png("hostile", 1);
    private static final byte[] JPEG = jpeg();
    private static final String TYPES = "[Content_Types].xml";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileFiles() {
        programs();
        pngs();
        jpegs();
        webps();
        pdfs();
        offices();
        zips();
    }

    static Map<String, byte[]> all() {
        return new HostileFiles().files;
    }

    /** Other kinds of file under the name of a picture or document. */
    private void programs() {
        put("windows.png", "MZ\u0090\0\3\0\0\0");
        put("linux.jpg", "\177ELF\2\1\1\0");
        put("script.png", "#!/bin/sh\nrm -rf /\n");
        put("page.jpg", "<html><script>alert(1)</script></html>");
        put("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
        put(
                "drawing.svg.png",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        put("server.php.png", "<?php system($_GET['c']); ?>");
        put("server.jsp.jpg", "<%@page import=\"java.io.*\"%>");
        put("note.js", "alert(1)");
        put("start.bat", "@echo off\r\ndel *.*");
        put("class.png", "\u00ca\u00fe\u00ba\u00be\0\0\0\75");
        put("archive.gz", "\u001f\u008b\10\0\0\0\0\0");
        put("archive.bz2", "BZh91AY&SY");
        put("archive.7z", "7z\u00bc\u00af\u0027\u001c");
        put("archive.rar", "Rar!\u001a\7\1\0");
        put("film.swf", "CWS\12\0\0\0\0");
        put("old.doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
        put("old.xls", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 Workbook VBA");
        put("text.rtf", "{\\rtf1\\ansi{\\object\\objdata 0105}}");
        put("icon.ico", "\0\0\1\0\1\0");
        put("picture.bmp", "BM\u0036\0\14\0");
        put("picture.gif", "GIF89a\1\0\1\0\0\0\0;");
        put("picture.tif", "II*\0\10\0\0\0");
        put("photo.heic", "\0\0\0\30ftypheic");
        put("film.mp4.jpg", "\0\0\0\30ftypmp42");
        put("data.sqlite", "SQLite format 3\0");
        put("module.wasm", "\0asm\1\0\0\0");
        put("shortcut.lnk", "L\0\0\0\1\24\2\0");
        put("mail.eml", "From: a\r\nContent-Type: text/html\r\n\r\n<script/>");
        put("text.txt", "just text");
        put("wide.html", new String("<html>".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        put("zeros.png", "\0".repeat(4096));
        put("half.png", "\u0089PNG");
        put("empty.png", "");
    }

    private void pngs() {
        files.put("bomb.png", pngOf(100_000, 100_000));
        files.put("long.png", pngOf(20_001, 1));
        files.put("wide-area.png", pngOf(19_999, 19_999));
        files.put("nothing.png", pngOf(0, 100));
        files.put("negative.png", pngOf(-1, 100));
        files.put("cut.png", Arrays.copyOf(PNG, PNG.length - 20));
        files.put("header-only.png", Arrays.copyOf(PNG, 12));
        files.put("zip-behind.png", behind(PNG, OfficeSamples.zip("a.txt", "a")));
        files.put("page-behind.png", behind(PNG, ascii("<html><script>alert(1)</script>")));
        byte[] chunk = PNG.clone();
        ByteBuffer.wrap(chunk).putInt(33, Integer.MAX_VALUE);
        files.put("chunk.png", chunk);
    }

    private void jpegs() {
        files.put("bomb.jpg", jpegOf(65_535, 65_535));
        files.put("nothing.jpg", jpegOf(0, 0));
        files.put("cut.jpg", Arrays.copyOf(JPEG, JPEG.length / 2));
        files.put("header-only.jpg", Arrays.copyOf(JPEG, 4));
        files.put("zip-behind.jpg", behind(JPEG, OfficeSamples.zip("a.txt", "a")));
        files.put("page-behind.jpg", behind(JPEG, ascii("<HTML><SCRIPT>alert(1)</SCRIPT>")));
        files.put("php-behind.jpg", behind(JPEG, ascii("<?php system('id'); ?>")));
        files.put("pdf-behind.jpg", behind(JPEG, ascii("%PDF-1.4")));
        files.put("no-frame.jpg", ascii("\u00ff\u00d8\u00ff\u00d9"));
        files.put("no-marker.jpg", ascii("\u00ff\u00d8\u00ff\u00e0\0\4ab<script>"));
    }

    private void webps() {
        files.put("bomb.webp", webp("VP8X", 0xffffff, 0xffffff));
        files.put("lossless-bomb.webp", webp("VP8L", 0x3fff, 0x3fff));
        files.put("unknown.webp", webp("EVIL", 10, 10));
        files.put("cut.webp", Arrays.copyOf(webp("VP8X", 10, 10), 20));
        files.put("behind.webp", behind(webp("VP8X", 10, 10), ascii("<html>")));
    }

    private void pdfs() {
        pdf("javascript.pdf", "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>");
        pdf("escaped.pdf", "/OpenAction << /S /#4aava#53cript /JS (app.alert(1)) >>");
        pdf("launch.pdf", "/OpenAction << /S /Launch /F (cmd.exe) >>");
        pdf("embedded.pdf", "/Names << /EmbeddedFiles 3 0 R >>");
        pdf("film.pdf", "/Subtype /RichMedia");
        pdf("form.pdf", "/AcroForm << /XFA [ 1 0 R ] >>");
        pdf("form2.pdf", "/AcroForm << /XFA[1 0 R] >>");
        pdf("submit.pdf", "/A << /S /SubmitForm /F (http://example.org) >>");
        pdf("import.pdf", "/A << /S /ImportData >>");
        pdf("elsewhere.pdf", "/A << /S /GoToR /F (\\\\\\\\example.org\\\\share) >>");
        pdf("embedded-goto.pdf", "/A << /S /GoToE >>");
        put("page.pdf", "%PDF-1.4\n<html><script>alert(1)</script></html>");
        put("zip.pdf", "%PDF-1.4\nPK\3\4");
    }

    private void offices() {
        office("macros.docx", "word/vbaProject.bin", "x");
        office("macros-hidden.docx", "word/other/vbaproject.bin", "x");
        office("control.docx", "word/activeX/activeX1.xml", "<x/>");
        office("object.docx", "word/embeddings/oleObject1.bin", "x");
        office("program.docx", "word/media/setup.exe", "MZ");
        office("script.docx", "word/media/a.js", "alert(1)");
        office("link.docx", "word/media/a.lnk", "L");
        office("page.docx", "word/afchunk.html", "<script/>");
        office("archive.docx", "word/media/a.zip", "PK");
        office("drawing.docx", "word/media/a.svg", "<svg/>");
        office(
                "template.docx",
                "word/_rels/settings.xml.rels",
                "<Relationship Type=\"http://x/relationships/attachedTemplate\" Target=\"http://example.org/t.dotm\"/>");
        office(
                "ole-link.docx",
                "word/_rels/document.xml.rels",
                "<Relationship Type=\"http://x/relationships/oleObject\"/>");
        office("frame.docx", "word/_rels/web.xml.rels", "<Relationship Type=\"http://x/relationships/frame\"/>");
        office("dde.docx", "word/header1.xml", "<w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>");
        office("dde.xlsx", "xl/externalLinks/externalLink1.xml", "<ddeLink ddeService=\"cmd\"/>");
        office("entity.docx", "word/footer1.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        office("laughs.docx", "word/styles.xml", "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>");
        files.put(
                "macro-type.docx",
                OfficeSamples.zip(
                        TYPES,
                        "<Types x=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>",
                        "word/document.xml",
                        "<d/>"));
        office("wide.docx", "word/wide.xml", "\0<\0!\0D\0O\0C\0T\0Y\0P\0E");
    }

    private void zips() {
        office("slip.docx", "../../etc/cron.d/x", "x");
        office("root.docx", "/etc/passwd", "x");
        office("drive.docx", "c:/windows/x", "x");
        office("back.docx", "..\\..\\x", "x");
        files.put("bomb.docx", bomb(300, 1));
        files.put("bomb-in-parts.xlsx", bomb(20, 30));
        files.put("crowd.docx", crowd());
        files.put("cut.docx", Arrays.copyOf(bomb(1, 1), 300));
        files.put("no-main.docx", OfficeSamples.zip(TYPES, "<Types/>", "word/document2.xml", "<d/>"));
        files.put("no-types.docx", OfficeSamples.zip("word/document.xml", "[Content_Types].xml"));
        put("painted.docx", "PK\3\4 [Content_Types].xml word/document.xml");
        put("painted.xlsx", "PK\3\4 [Content_Types].xml xl/workbook.xml " + "\0".repeat(1000));
    }

    // ---- making -----------------------------------------------------------------------------------------------------

    private void put(String name, String latin) {
        files.put(name, ascii(latin));
    }

    private void pdf(String name, String object) {
        put(name, "%PDF-1.7\n1 0 obj\n<< /Type /Catalog " + object + " >>\nendobj\n%%EOF\n");
    }

    private void office(String name, String part, String content) {
        String main = name.endsWith(".xlsx") ? "xl/workbook.xml" : "word/document.xml";
        files.put(name, OfficeSamples.zip(TYPES, "<Types/>", main, "<d/>", part, content));
    }

    private static byte[] bomb(int megabytes, int parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blanks = new byte[1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {TYPES, "word/document.xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ascii("<d/>"));
            }
            for (int part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("word/part" + part + ".xml"));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(blanks);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] crowd() {
        String[] parts = new String[4 + 2 * 1_500];
        parts[0] = TYPES;
        parts[1] = "<Types/>";
        parts[2] = "word/document.xml";
        parts[3] = "<d/>";
        for (int i = 0; i < 1_500; i++) {
            parts[4 + 2 * i] = "word/part" + i + ".xml";
            parts[5 + 2 * i] = "";
        }
        return OfficeSamples.zip(parts);
    }

    private static byte[] pngOf(int width, int height) {
        byte[] png = PNG.clone();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    private static byte[] jpegOf(int width, int height) {
        byte[] jpeg = JPEG.clone();
        for (int at = 2; at < jpeg.length; at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff)) {
            if ((jpeg[at + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] webp(String chunk, int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(32).put(ascii("WEBP")).put(ascii(chunk)).putInt(20);
        if (chunk.equals("VP8L")) {
            bytes.put((byte) 0x2f).putInt(width | height << 14);
        } else {
            bytes.putInt(0).put((byte) width).put((byte) (width >> 8)).put((byte) (width >> 16));
            bytes.put((byte) height).put((byte) (height >> 8)).put((byte) (height >> 16));
        }
        return bytes.array();
    }

    private static byte[] behind(byte[] picture, byte[] other) {
        byte[] both = Arrays.copyOf(picture, picture.length + other.length);
        System.arraycopy(other, 0, both, picture.length, other.length);
        return both;
    }

    private static byte[] jpeg() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
