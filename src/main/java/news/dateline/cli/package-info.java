/**
 * The command line, and the one place where implementations are chosen.
 *
 * <p>{@link news.dateline.cli.Main} lists the commands; each is one class that reads its options,
 * puts the parts together that it needs, runs them and says what came of it. A new command is a new
 * class and a line in that list.
 *
 * <p>Results go to standard output, everything else to standard error ({@link
 * news.dateline.cli.Terminal}). A command returns one of the {@linkplain news.dateline.cli.Status
 * exit statuses}; what goes wrong on the way is an exception that {@code Main} turns into one line.
 */
@NullMarked
package news.dateline.cli;

import org.jspecify.annotations.NullMarked;
