package news.dateline.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.extract.text.Text;
import org.junit.jupiter.api.Test;

class AcronymsTest {
  private static Acronyms in(String text) {
    Text cut = Text.of(text);
    return new Acronyms(cut, new Mentions(cut));
  }

  @Test
  void bracketsBehindANameHoldItsAcronym() {
    Acronyms acronyms = in("On Friday the Halden Dockers Union (HDU) closed the port.");
    assertThat(acronyms.known("HDU")).isTrue();
    assertThat(acronyms.name("HDU")).contains("Halden Dockers Union");
    assertThat(acronyms.of("Halden Dockers Union")).containsExactly("HDU");
  }

  @Test
  void bracketsBehindADescriptionHoldAName() {
    Acronyms acronyms = in("It was sent by the coastal tide watch (CTW) on Friday.");
    assertThat(acronyms.known("CTW")).isFalse();
    assertThat(acronyms.description("CTW")).contains("coastal tide watch");
    assertThat(acronyms.describedBy("coastal tide watch agency")).contains("CTW");
    assertThat(acronyms.describedBy("coastal tide")).isEmpty();
  }

  @Test
  void initialsAreAnAcronymOnceTheyAreUsed() {
    Acronyms acronyms = in("On Friday the Halden Dockers Union closed the port.");
    assertThat(acronyms.of("Halden Dockers Union")).isEmpty();
    assertThat(acronyms.nameByInitials("HDU")).contains("Halden Dockers Union");
    assertThat(acronyms.of("Halden Dockers Union")).containsExactly("HDU");
    assertThat(acronyms.nameByInitials("XYZ")).isEmpty();
  }
}
