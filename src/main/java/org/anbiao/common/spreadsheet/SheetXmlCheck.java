package org.anbiao.common.spreadsheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anbiao.common.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one XML part of a workbook without keeping anything: no document type, no rows, columns or texts beyond
 * the limits. Readers make arrays as wide as a cell's reference says, so a lone cell ZZZZZZ1 must not reach them.
 */
final class SheetXmlCheck {

    private final SpreadsheetLimits limits;
    private int rows;
    private int columns;
    private int text;

    SheetXmlCheck(SpreadsheetLimits limits) {
        this.limits = limits;
    }

    /** @throws DomainException common.spreadsheet.… at the first thing out of bounds */
    void check(InputStream in) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                next(xml);
            }
        } catch (XMLStreamException e) {
            throw new DomainException("common.spreadsheet.broken");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void next(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.next()) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new DomainException("common.spreadsheet.doctype");
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getTextLength());
            default -> {
                // nothing else can be out of bounds
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> row(xml.getAttributeValue(null, "r"));
            case "c" -> cell(xml.getAttributeValue(null, "r"));
            case "si" -> text = 0;
            default -> {
                // of no interest
            }
        }
    }

    private void row(@Nullable String number) {
        columns = 0;
        rows++;
        if (rows > limits.rows() || number != null && number(number) > limits.rows()) {
            throw new DomainException("common.spreadsheet.rows", limits.rows());
        }
    }

    private void cell(@Nullable String reference) {
        text = 0;
        columns++;
        if (columns > limits.columns() || reference != null && columnOf(reference) > limits.columns()) {
            throw new DomainException("common.spreadsheet.columns", limits.columns());
        }
        if (reference != null && number(reference.substring(letters(reference))) > limits.rows()) {
            throw new DomainException("common.spreadsheet.rows", limits.rows());
        }
    }

    private void text(int length) {
        text += length;
        if (text > limits.cellText() && rows + columns > 0) {
            throw new DomainException("common.spreadsheet.text", limits.cellText());
        }
    }

    /** Column number of a reference such as AB12, counted from 1; stops counting once beyond every limit. */
    private int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < letters(reference); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column > limits.columns()) {
                return column;
            }
        }
        return column;
    }

    private static int letters(String reference) {
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    private static long number(String digits) {
        try {
            long number = Long.parseLong(digits);
            if (number < 1) {
                throw new DomainException("common.spreadsheet.broken");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new DomainException("common.spreadsheet.broken");
        }
    }
}
