package news.dateline.archive.document;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.dateline.archive.text.DamagedInput;

/**
 * The text of a document of Word ({@code word/document.xml}, ISO/IEC 29500) or of OpenDocument
 * ({@code content.xml}, ISO/IEC 26300), read as a stream: paragraphs, breaks, tabs and the cells of
 * tables. What was deleted, notes, comments and the second form of a drawing are left out.
 *
 * <p>No document type is read and no entity followed.
 */
public final class OfficeText {
  private static final XMLInputFactory FACTORY = factory();

  /** Elements of which nothing is shown. */
  private static final Set<String> HIDDEN =
      Set.of(
          "Fallback",
          "moveFrom",
          "del",
          "instrText",
          "tracked-changes",
          "annotation",
          "note",
          "sequence-decls",
          "footnote",
          "endnote",
          "binData",
          "meta",
          "settings");

  private final SheetBuilder sheet = new SheetBuilder();
  private final Set<String> centredStyles = new HashSet<>();
  private String style = "";
  private boolean runIsBold;
  private boolean shown;
  private int open;
  private int paragraphs;

  private OfficeText() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /**
   * Reads the text.
   *
   * @param xml in UTF-8
   * @throws DamagedInput when it is no XML to its end
   */
  public static Sheet of(InputStream xml) throws DamagedInput {
    OfficeText text = new OfficeText();
    try {
      text.read(FACTORY.createXMLStreamReader(xml, "UTF-8"));
    } catch (XMLStreamException broken) {
      if (broken.getNestedException() instanceof DamagedInput damage) {
        throw damage;
      }
      throw new DamagedInput(
          "the document's XML is damaged behind "
              + text.paragraphs
              + " paragraphs; open it in the program it was made with and save it again");
    }
    return text.sheet.sheet();
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, DamagedInput {
    int hidden = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (hidden > 0 || HIDDEN.contains(xml.getLocalName())) {
            hidden++;
          } else {
            start(xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (hidden > 0) {
            hidden--;
          } else {
            end(xml.getLocalName());
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (hidden == 0 && shown) {
            sheet.text(xml.getText(), runIsBold);
          }
        }
        default -> {}
      }
    }
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  private void start(XMLStreamReader xml) throws DamagedInput {
    String name = xml.getLocalName();
    boolean openDocument = isOpenDocument(xml);
    switch (name) {
      case "p", "h" -> {
        sheet.paragraphEnd();
        paragraphs++;
        if (openDocument) {
          open++;
          shown = true;
          sheet.heading(name.equals("h"));
          sheet.centred(attribute(xml, "style-name").filter(centredStyles::contains).isPresent());
        }
      }
      case "pStyle" ->
          sheet.heading(
              attribute(xml, "val")
                  .filter(value -> value.matches("(?i)(?:heading|title|berschrift|titre|t.tulo).*"))
                  .isPresent());
      case "outlineLvl" -> sheet.heading(true);
      case "jc" -> sheet.centred(attribute(xml, "val").filter("center"::equals).isPresent());
      case "r" -> runIsBold = false;
      case "b" -> runIsBold = attribute(xml, "val").filter(off -> off.matches("0|false")).isEmpty();
      case "t" -> shown = true;
      case "tab" -> {
        if (attribute(xml, "pos").isEmpty()) {
          sheet.text("\t", true);
        }
      }
      case "s" -> sheet.text(" ", true);
      case "br", "cr", "line-break" -> sheet.lineEnd();
      case "noBreakHyphen" -> sheet.text("-", true);
      case "tr", "table-row" -> sheet.row();
      case "tc", "table-cell" -> sheet.cell();
      case "style" -> style = attribute(xml, "name").orElse("");
      case "paragraph-properties" -> {
        if (attribute(xml, "text-align").filter("center"::equals).isPresent()) {
          centredStyles.add(style);
        }
      }
      default -> {}
    }
  }

  private static boolean isOpenDocument(XMLStreamReader xml) {
    String space = xml.getNamespaceURI();
    return space != null && space.contains("opendocument");
  }

  private void end(String name) {
    switch (name) {
      case "p", "h" -> {
        sheet.paragraphEnd();
        open = Math.max(0, open - 1);
        shown = open > 0;
      }
      case "t" -> shown = false;
      case "tr", "table-row" -> sheet.row();
      default -> {}
    }
  }
}
