package news.dateline;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/**
 * No package has a circle of classes: each can be read from the ground up, one class after the
 * other. Classes inside of one file count as that file; that a sealed type names its cases is no
 * arrow.
 */
class CirclesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("news.dateline");

  @Test
  void theClassesAreFound() {
    assertThat(CLASSES.size()).isGreaterThan(400);
  }

  @Test
  void noPackageHasACircleOfClasses() {
    slices().assignedFrom(new Files()).should().beFreeOfCycles().check(CLASSES);
  }

  /** Every file of sources is a slice of its own. */
  private static final class Files implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getName();
      int nested = name.indexOf('$');
      return SliceIdentifier.of(nested < 0 ? name : name.substring(0, nested));
    }

    @Override
    public String getDescription() {
      return "files";
    }
  }
}
