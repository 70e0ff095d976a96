package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is page furniture, and what must stay in the text. */
class FurnitureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read also: What we know about the ferry",
        "READ MORE: Minister says the talks failed",
        "Read more",
        "See also – The long road to the pier",
        "» Related: Mercury in the mud",
        "Related articles",
        "Related stories:\nThe first\nThe second",
        "Don’t miss: our map of the harbour",
        "Recommended for you",
        "À lire aussi : Dans le nord, la carte des écoles",
        "À lire aussi\u00a0: La carte des écoles",
        "Lire aussi Trois ans après, le quai est vide",
        "Lesen Sie auch: Was vom Hafen bleibt",
        "Lesen Sie auch Was vom Hafen bleibt",
        "Das könnte Sie auch interessieren:",
        "Leggi anche: Il porto",
        "Te puede interesar: El puerto",
        "Lees ook: De haven",
        "Czytaj też: Port",
        "Читайте також: Порт",
        "We’ve been working hard to bring you news from the coast. Consider supporting the Harbour Post.",
        "Consider supporting the Harbour Post.",
        "Local reporting needs local readers. Subscribe to The Harbour Post from 4 euros a month.",
        "Subscribe to our newsletter",
        "Sign up for our weekly newsletter and never miss a tide.",
        "Get the latest from the harbour delivered to your inbox every morning.",
        "Become a member today",
        "If you value our reporting, please donate.",
        "Follow us on Mastodon and Telegram",
        "Follow The Harbour Post on Instagram",
        "Share this article",
        "Share Tweet Email Print",
        "Facebook | Twitter | WhatsApp | Email",
        "Share on Facebook",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "© 2024 The Harbour Post. All rights reserved.",
        "Abonnieren Sie unseren Newsletter",
        "Abonnez-vous pour lire la suite",
      })
  void goes(String paragraph) {
    assertThat(Furniture.is(paragraph)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Read also: the footnotes,\" she told the students.",
        "“Read also what he did not sign,” said Quintela.",
        "« Lire aussi entre les lignes », conseille-t-elle.",
        "Read the letter, he said, and you will understand.",
        "Read also the small print of the contract, which nobody had.",
        "Readers also complained about the noise.",
        "Related companies were not told of the sale until Friday.",
        "Recommended doses were exceeded in four of the cases.",
        "See more than one doctor, the ministry advises.",
        "Lesen Sie auch diesen Brief, sagte der Richter.",
        "Consider supporting your neighbours, the mayor said, before you call the police.",
        "Consider the harbour master, who has had three budgets in two years.",
        "Subscribers to the plan will pay 4 euros a month, the company said.",
        "He asked the court to \"subscribe to our view\". Subscribe to it they did.",
        "Donations fell by a third last year.",
        "Share prices fell by 3 percent in Oslo.",
        "Share and share alike was the rule on the island, she recalled.",
        "Shares in the company rose.",
        "Follow the river for two miles and you come to the weir where the boat was found.",
        "Advertisement spending fell by a fifth.",
        "Copyright law is the subject of the dispute.",
        "Telegram",
        "Twitter",
        "Support for the plan is thin.",
        "Mehr dazu wollte der Sprecher nicht sagen.",
        "Get the latest figures wrong, and a minister may fall.",
      })
  void stays(String paragraph) {
    assertThat(Furniture.is(paragraph)).isFalse();
  }

  @org.junit.jupiter.api.Test
  void aLongParagraphStaysHoweverItBegins() {
    assertThat(Furniture.is("Read also: " + "word ".repeat(100))).isFalse();
    assertThat(Furniture.is("Subscribe to our newsletter " + "word ".repeat(100))).isFalse();
  }
}
