package news.dateline.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The software's version, as the build wrote it into the jar. */
final class SoftwareVersion implements IVersionProvider {

  /** The version, such as {@code 0.1.0}; {@code unpackaged} when it does not run from its jar. */
  static String number() {
    return Optional.ofNullable(SoftwareVersion.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"dateline " + number()};
  }
}
