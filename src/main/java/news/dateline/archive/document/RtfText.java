package news.dateline.archive.document;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import news.dateline.archive.text.DamagedInput;

/**
 * The text of a document in RTF: paragraphs, breaks, tabs and the cells of tables. Pictures, notes,
 * headers and footers are left out.
 */
public final class RtfText implements IRtfListener {
  /** Groups inside of each other: more are no document, but cost memory. */
  private static final int DEEPEST = 10_000;

  private final SheetBuilder sheet = new SheetBuilder();
  private final Deque<State> outer = new ArrayDeque<>();
  private State state = new State(false, false, false);
  private boolean centred;
  private boolean rowOpen;

  /** What holds for the group. */
  private record State(boolean hidden, boolean bold, boolean deleted) {
    State asHidden() {
      return new State(true, bold, deleted);
    }
  }

  /** Carries damage through the parser, which knows no checked exceptions. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final DamagedInput why;

    Stopped(DamagedInput why) {
      super(why);
      this.why = why;
    }
  }

  private RtfText() {}

  /**
   * Reads the text.
   *
   * @throws DamagedInput when it is no RTF
   */
  public static Sheet of(InputStream rtf) throws IOException {
    RtfText text = new RtfText();
    try {
      new StandardRtfParser().parse(new RtfStreamSource(rtf), text);
    } catch (Stopped stopped) {
      throw stopped.why;
    } catch (EOFException breaksOff) {
      throw new DamagedInput("the RTF breaks off within a command; get the file again");
    } catch (RuntimeException broken) {
      throw new DamagedInput(
          "the RTF is damaged ("
              + broken
              + "); open it in the program it was made with and save it again");
    }
    return text.sheet.sheet();
  }

  @Override
  public void processDocumentStart() {}

  @Override
  public void processDocumentEnd() {}

  @Override
  public void processGroupStart() {
    if (outer.size() > DEEPEST) {
      throw new Stopped(new DamagedInput("the RTF has too many groups inside of each other"));
    }
    outer.push(state);
  }

  @Override
  public void processGroupEnd() {
    if (!outer.isEmpty()) {
      state = outer.pop();
    }
  }

  @Override
  public void processCharacterBytes(byte[] data) {}

  @Override
  public void processBinaryBytes(byte[] data) {}

  @Override
  public void processString(String characters) {
    if (!state.hidden && !state.deleted) {
      write(characters);
    }
  }

  private void write(String characters) {
    if (sheet.isLineEmpty()) {
      sheet.centred(centred);
    }
    try {
      sheet.text(characters, state.bold);
    } catch (DamagedInput tooLong) {
      throw new Stopped(tooLong);
    }
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    if (optional) {
      state = state.asHidden();
      return;
    }
    boolean on = !hasParameter || parameter != 0;
    switch (command) {
      case fonttbl,
          colortbl,
          stylesheet,
          info,
          pict,
          object,
          header,
          headerl,
          headerr,
          headerf,
          footer,
          footerl,
          footerr,
          footerf,
          footnote,
          annotation,
          listtext,
          fldinst,
          xe,
          tc ->
          state = state.asHidden();
      case b -> state = new State(state.hidden, on, state.deleted);
      case v, deleted -> state = new State(state.hidden, state.bold, on);
      case plain -> state = new State(state.hidden, false, false);
      default -> {
        if (!state.hidden) {
          laidOut(command);
        }
      }
    }
  }

  private void laidOut(Command command) {
    switch (command) {
      case par, sect, page -> sheet.paragraphEnd();
      case line -> {
        boolean inMiddle = centred;
        sheet.lineEnd();
        sheet.centred(inMiddle);
      }
      case trowd -> {
        if (!rowOpen) {
          sheet.row();
          sheet.cell();
          rowOpen = true;
        }
      }
      case cell -> sheet.cell();
      case row -> {
        sheet.row();
        rowOpen = false;
      }
      case pard -> {
        centred = false;
        sheet.centred(false);
      }
      case qc -> {
        centred = true;
        sheet.centred(true);
      }
      case ql, qr, qj -> {
        centred = false;
        sheet.centred(false);
      }
      case tab -> write("\t");
      case nonbreakingspace, emspace, enspace, qmspace -> write(" ");
      case nonbreakinghyphen -> write("-");
      default -> {}
    }
  }
}
