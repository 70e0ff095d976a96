package news.dateline.archive.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
  private static final String HEADER =
      """
      From: The Bugle <news@bugle.example>
      To: reader@example.org
      Date: Tue, 05 Mar 2024 07:00:00 +0100
      Message-ID: <1@bugle.example>
      MIME-Version: 1.0
      """;

  @TempDir Path folder;

  private Taken read(byte[] bytes) {
    return Taken.read(folder, "a.eml", bytes);
  }

  private Taken read(String message) {
    return read(message.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] message(String type, String text, String charset) {
    byte[] head =
        (HEADER + "Subject: Ferry\nContent-Type: " + type + "\n\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] body = text.getBytes(Charset.forName(charset));
    byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static String alternatives(String plain, String html) {
    return HEADER
        + "Subject: Ferry\nContent-Type: multipart/alternative; boundary=b\n\n--b\n"
        + "Content-Type: text/plain; charset=utf-8\n\n"
        + plain
        + "\n--b\nContent-Type: text/html; charset=utf-8\n\n"
        + html
        + "\n--b--\n";
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252, “At noon” – 5 €",
    "iso-8859-1, utf-8, “At noon” – 5 €",
    "us-ascii, windows-1252, “At noon” – 5 €",
    "iso-8859-9, windows-1254, “İskele” açıldı",
    "gb2312, gb18030, 渡轮中午起航 镕",
    "ks_c_5601-1987, x-windows-949, 여객선이 정오에 떠난다",
    "shift_jis, windows-31j, ①渡し船は正午に出る",
    "iso-2022-jp, ISO-2022-JP, 渡し船は正午に出る",
    "unknown-8bit, utf-8, “At noon”",
    "x-nobody, windows-1252, “At noon”",
  })
  void aPartIsReadInWhatItsCharsetMeans(String declared, String written, String text) {
    Taken taken = read(message("text/plain; charset=" + declared, text + "\n", written));
    assertThat(taken.values("body")).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/html; charset=us-ascii"})
  void aPartOfHtmlMaySayItsCharsetItself(String type) {
    String html = "<html><head><meta charset=windows-1251></head><p>Паром отходит в полдень</p>";
    assertThat(read(message(type, html, "windows-1251")).values("body")).containsExactly(html);
  }

  @Test
  void aPartWithoutCharsetIsInThatOfTheSubject() {
    String subject =
        Base64.getEncoder().encodeToString("Паром".getBytes(Charset.forName("koi8-r")));
    String head = HEADER + "Subject: =?koi8-r?B?" + subject + "?=\n\n";
    byte[] all = (head + "Паром отходит в полдень").getBytes(Charset.forName("koi8-r"));
    Taken taken = read(all);
    assertThat(taken.values("title")).containsExactly("Паром");
    assertThat(taken.values("body")).containsExactly("Паром отходит в полдень");
  }

  @ParameterizedTest
  @CsvSource({
    "=?iso-8859-1?Q?=93Noon=94=2C_she_says?=, '“Noon”, she says'",
    "=?ISO-8859-1?Q?=E2=80=9CNoon=E2=80=9D?=, “Noon”",
    "=?utf-8?B?4oCcTm9v?= =?utf-8?B?buKA?= =?utf-8?B?nQ==?=, “Noon”",
    "=?gb2312?B?6UY=?=, 镕",
    "Re: =?utf-8*en?q?caf=C3=A9?= at =?us-ascii?Q?noon?=, Re: café at noon",
    "“Noon” unencoded, “Noon” unencoded",
    "=?broken at noon, =?broken at noon",
  })
  void aSubjectIsDecoded(String written, String title) {
    Taken taken = read(HEADER + "Subject: " + written + "\n\nAt noon.\n");
    assertThat(taken.values("title")).containsExactly(title);
  }

  @ParameterizedTest
  @CsvSource({"gb2312, gb18030, 渡轮起航", "koi8-r, koi8-r, Паром", "iso-2022-jp, ISO-2022-JP, 渡し船"})
  void aSubjectThatIsNotEncodedIsInTheCharsetOfTheText(
      String declared, String written, String title) {
    String mail =
        HEADER
            + "Subject: "
            + title
            + "\nContent-Type: text/plain; charset="
            + declared
            + "\n\n"
            + title;
    Taken taken = read(mail.getBytes(Charset.forName(written)));
    assertThat(taken.values("title")).containsExactly(title);
    assertThat(taken.values("body")).containsExactly(title);
  }

  @Test
  void htmlThatIsSentAsPlainTextIsHtml() {
    Taken taken =
        read(message("text/plain; charset=utf-8", "<html><p>At noon.</p></html>", "utf-8"));
    assertThat(
            ((news.dateline.archive.record.CapturedDocument.Content.Story)
                    taken.documents.get(0).content())
                .html())
        .containsExactly("body");
  }

  @Test
  void aSenderIsDecoded() {
    String mail = HEADER + "Subject: Ferry\n\nAt noon.\n";
    String sender = "\"=?iso-8859-1?Q?L=E9a_=96_Bugle?=\" <news@bugle.example>";
    Taken taken = read(mail.replace("The Bugle <news@bugle.example>", sender));
    assertThat(taken.values("byline")).containsExactly("Léa – Bugle");
    assertThat(
            read(mail.replace("The Bugle <news@bugle.example>", "news@bugle.example"))
                .values("outlet"))
        .containsExactly("bugle.example");
  }

  @Test
  void flowedLinesAreParagraphsAgain() {
    String text =
        "The ferry \nsails at \nnoon.\n\n  Indented.\n> He said \n> so.\n>> Who?\n-- \nThe Bugle\n";
    assertThat(
            read(message("text/plain; charset=utf-8; format=flowed", text, "utf-8")).values("body"))
        .containsExactly(
            "The ferry sails at noon.\n\n Indented.\n> He said so.\n>> Who?\n-- \nThe Bugle");
    assertThat(
            read(message(
                    "text/plain; format=Flowed; delsp=Yes",
                    "The fer \nry sails.  \nNoon.\n",
                    "utf-8"))
                .values("body"))
        .containsExactly("The ferry sails. Noon.");
    assertThat(read(message("text/plain", "The ferry \nsails.\n", "utf-8")).values("body"))
        .containsExactly("The ferry \nsails.");
  }

  @Test
  void flowedTextOfAnyWidthIsTheTextItWas() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      StringBuilder flowed = new StringBuilder();
      boolean deleteSpace = random.nextBoolean();
      for (int paragraph = random.nextInt(5); paragraph >= 0; paragraph--) {
        boolean quoted = random.nextInt(4) == 0;
        text.append(quoted ? "> " : "");
        flowed.append(quoted ? "> " : "");
        for (int word = 1 + random.nextInt(30); word >= 0; word--) {
          String letters = Integer.toString(random.nextInt(1 << 20), 36);
          text.append(letters);
          flowed.append(letters);
          if (word > 0) {
            text.append(' ');
            flowed.append(' ');
            if (random.nextInt(4) == 0) {
              flowed.append(deleteSpace ? " " : "").append(quoted ? "\n> " : "\n");
            }
          }
        }
        text.append("\n\n");
        flowed.append("\n\n");
      }
      assertThat(Flowed.joined(flowed.toString(), deleteSpace))
          .as("seed %d", seed)
          .isEqualTo(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00a0\u200b \u034f",
        "This message is in HTML. View it in your browser: https://bugle.example/n/1",
        "Si ce courriel ne s'affiche pas, ouvrez-le dans votre navigateur : https://bugle.example/1",
        "Newsletter im Browser ansehen https://bugle.example/nl/1",
        "Today in the Bugle",
      })
  void aPlainPartThatSaysNothingGivesWayToTheHtml(String plain) {
    String html =
        "<html><body><p>"
            + "The ferry sails at noon, rain or not. ".repeat(9)
            + "</p></body></html>";
    assertThat(read(alternatives(plain, html)).values("body")).containsExactly(html);
  }

  @Test
  void aPlainPartThatSaysItAllIsTheText() {
    String words = "The ferry sails at noon, rain or not. ".repeat(9).strip();
    String html =
        "<html><head><style>p {color: red}</style></head><body><p>"
            + words
            + "</p><p>Unsubscribe, view in browser, or write to us at the quay.</p></body></html>";
    String plain = "View in your browser: https://bugle.example/1\n\n" + words + "\n" + words;
    assertThat(read(alternatives(plain, html)).values("body")).containsExactly(plain);
    assertThat(read(alternatives(words, html)).values("body")).containsExactly(words);
  }

  @Test
  void textThatPicturesPartIsOneText() {
    String mail =
        HEADER
            + "Subject: Ferry\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
            + "Content-Type: text/plain\n\nThe ferry sails.\n--b\nContent-Type: image/png\n\nxx\n--b\n"
            + "Content-Type: text/plain\n\nIt came back.\n--b\nContent-Type: text/plain\n"
            + "Content-Disposition: attachment; filename=a.txt\n\nNot this.\n--b--\n";
    Taken taken = read(mail);
    assertThat(
            ((news.dateline.archive.record.CapturedDocument.Content.Story)
                    taken.documents.get(0).content())
                .fields()
                .get("body"))
        .containsExactly("The ferry sails.", "It came back.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"digest", "mixed"})
  void messagesInsideAreRecordsOfTheirOwn(String kind) {
    String inner = "Content-Type: message/rfc822\n\n";
    String mail =
        HEADER
            + "Subject: Digest 7\nContent-Type: multipart/"
            + kind
            + "; boundary=b\n\n--b\n"
            + inner
            + "From: a@a.example\nSubject: One\nMessage-ID: <a>\n\nThe ferry sails.\n--b\n"
            + inner
            + "From: b@b.example\nSubject: Two\nMessage-ID: <b>\n\nIt came back.\n--b--\n";
    Taken taken = read(mail);
    assertThat(taken.values("title")).containsExactly("One", "Two");
    assertThat(taken.values("body")).containsExactly("The ferry sails.", "It came back.");
    assertThat(taken.values("id")).containsExactly("<a>", "<b>");
    assertThat(taken.skipped).containsExactly("a message that holds others");
  }

  @Test
  void aForwardedMessageStandsBesideWhoForwardsIt() {
    String mail =
        HEADER
            + "Subject: Fwd\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
            + "Look at this.\n--b\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n"
            + "From: a@a.example\nSubject: One\n\nThe ferry sails.\n--b--\n";
    assertThat(read(mail).values("body")).containsExactly("Look at this.", "The ferry sails.");
  }

  @Test
  void whatCouldNotBeDeliveredIsNoRecord() {
    String mail =
        HEADER
            + "Subject: Undelivered\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
            + "It came back.\n--b\nContent-Type: message/rfc822\n\nSubject: One\n\nThe ferry.\n--b--\n";
    assertThat(read(mail).values("title")).containsExactly("Undelivered");
  }

  @Test
  void aFileOfAppleMailIsItsMessage() {
    String message = HEADER + "Subject: Ferry\n\nAt noon.\n";
    Taken taken =
        read(
            message.length()
                + "      \n"
                + message
                + "<?xml version=\"1.0\"?><plist><dict/></plist>");
    assertThat(taken.format()).isEqualTo("mail");
    assertThat(taken.values("body")).containsExactly("At noon.");
  }

  private static String boxed(String from, String subject, String body) {
    return from + "\n" + HEADER + "Subject: " + subject + "\n\n" + body + "\n\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From ana@bugle.example Tue Mar  5 06:00:00 2024",
        "From ana@bugle.example  Tue Mar 05 06:00:00 +0000 2024",
        "From 1801234567890123456@xxx Thu Apr 11 08:30:00 +0000 2024",
        "From - Tue Mar 05 06:00:00 2024",
        "From ana at bugle.example  Tue Mar  5 06:00:00 2024",
        "From MAILER-DAEMON Tue Mar  5 06:00 2024",
        "From ???@??? Tue Mar 05 06:00:00 2024",
        "From ana@bugle.example Tue, 5 Mar 2024 06:00:00 +0100",
        "From ana@bugle.example 2024-03-05T06:00:00Z",
      })
  void aMailboxIsCutAtItsFromLinesAndNowhereElse(String from) {
    String body =
        """
        The ferry sails.

        From the quay one sees 2 boats since 2022.

        From Monday at 10:30 on 5 March 2024 it sails again.
        Note: bring a coat.

        From 2019 to 2024 it lay still.

        >From here on it is quoted.
        >>From twice.""";
    Taken taken =
        Taken.read(
            folder,
            "a.mbox",
            boxed(from, "One", body)
                + boxed(from, "Two", "She left.")
                + boxed(from, "Three", "Noon."));
    assertThat(taken.format()).isEqualTo("mail");
    assertThat(taken.values("title")).containsExactly("One", "Two", "Three");
    assertThat(taken.values("body").get(0)).isEqualTo(body.replace(">From", "From"));
  }

  @Test
  void aLengthThatIsRightCutsAMailboxWhateverTheTextHolds() {
    String body =
        "Here it is:\n\n" + boxed("From a@b.example Tue Mar  5 06:00:00 2024", "Inner", "x");
    String first =
        boxed("From a@b.example Tue Mar  5 06:00:00 2024", "One", body)
            .replace(
                "Subject: One\n", "Subject: One\nContent-Length: " + (body.length() + 1) + "\n");
    String second =
        boxed("From a@b.example Tue Mar  5 06:00:00 2024", "Two", "Noon.")
            .replace("Subject: Two\n", "Subject: Two\nContent-Length: 99999\n");
    Taken taken = Taken.read(folder, "a.mbox", first + second + second.replace("Two", "Three"));
    assertThat(taken.values("title")).isEqualTo(List.of("One", "Two", "Three"));
  }
}
