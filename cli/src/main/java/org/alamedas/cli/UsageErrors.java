package org.alamedas.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Messages;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.model.diagnostic.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in our own words, in two languages, what picocli found wrong with a command line.
final class UsageErrors {
    /// Below this, `-x` would suggest every other letter.
    private static final int SHORTEST_TYPO = 3;

    private UsageErrors() {}

    /// Explains what is wrong.
    ///
    /// @param found what picocli says
    /// @param args the command line
    /// @param messages the words
    /// @return a refusal with exit code 2
    static Refusal explain(ParameterException found, List<String> args, Messages messages) {
        List<String> hints = new ArrayList<>();
        String message = message(found, args, messages, hints);
        hints.add(messages.text(
                "see-help", found.getCommandLine().getCommandSpec().qualifiedName()));
        return new Refusal(ExitCode.USAGE, message, hints);
    }

    private static String message(ParameterException found, List<String> args, Messages messages, List<String> hints) {
        return switch (found) {
            case UnmatchedArgumentException e -> unmatched(e, messages, hints);
            case MissingParameterException e -> missing(e, args, messages, hints);
            case OverwrittenOptionException e -> messages.text("usage.twice", label(e.getOverwritten()));
            case MutuallyExclusiveArgsException e -> messages.text("usage.exclusive", String.valueOf(e.getMessage()));
            default -> badValue(found, messages);
        };
    }

    private static String unmatched(UnmatchedArgumentException e, Messages messages, List<String> hints) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String word = e.getUnmatched().getFirst();
        if (e.isUnknownOption()) {
            return noOption(command, word, messages, hints);
        }
        if (command.getParent() == null) {
            suggest(word, command.getSubcommands().keySet(), messages, hints);
            return messages.text("usage.no-command", word);
        }
        return messages.text("usage.extra", name, word);
    }

    private static String noOption(CommandLine command, String word, Messages messages, List<String> hints) {
        suggest(word, optionNames(command), messages, hints);
        return messages.text("usage.no-option", command.getCommandSpec().qualifiedName(), word.split("=", 2)[0]);
    }

    private static Collection<String> optionNames(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }

    private static void suggest(String word, Collection<String> candidates, Messages messages, List<String> hints) {
        String name = word.split("=", 2)[0];
        if (name.length() < SHORTEST_TYPO) {
            return;
        }
        Suggestion.nearest(name, candidates)
                .ifPresent(candidate -> hints.add(messages.text("did-you-mean", candidate)));
    }

    private static String missing(
            MissingParameterException e, List<String> args, Messages messages, List<String> hints) {
        // A mistyped option is why another is missing, and picocli tells only of what is missing.
        Collection<String> known = optionNames(e.getCommandLine());
        Optional<String> mistyped = args.stream()
                .takeWhile(arg -> !"--".equals(arg))
                .filter(arg -> arg.startsWith("--") && !known.contains(arg.split("=", 2)[0]))
                .findFirst();
        return mistyped.isPresent()
                ? noOption(e.getCommandLine(), mistyped.get(), messages, hints)
                : missing(e, args, messages);
    }

    private static String missing(MissingParameterException e, List<String> args, Messages messages) {
        ArgSpec first = e.getMissing().getFirst();
        return switch (first) {
            case OptionSpec option
            when isTyped(option, args) -> messages.text("usage.no-value", label(option), option.paramLabel());
            default ->
                messages.text(
                        "usage.missing",
                        e.getCommandLine().getCommandSpec().qualifiedName(),
                        e.getMissing().stream().map(UsageErrors::label).collect(Collectors.joining(", ")));
        };
    }

    /// Tells `--from` without a year from a required `--from` that is not there at all.
    private static boolean isTyped(OptionSpec option, List<String> args) {
        return Arrays.stream(option.names()).anyMatch(args::contains);
    }

    private static String badValue(ParameterException e, Messages messages) {
        ArgSpec arg = e.getArgSpec();
        if (arg == null) {
            return String.valueOf(e.getMessage());
        }
        return messages.text("usage.bad-value", label(arg), expected(arg, messages), e.getValue());
    }

    private static String expected(ArgSpec arg, Messages messages) {
        Class<?> type = arg.auxiliaryTypes()[arg.auxiliaryTypes().length - 1];
        if (type.isEnum()) {
            String values = Arrays.stream(type.getEnumConstants())
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return messages.text("usage.one-of", values);
        }
        return messages.text(kind(type));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "usage.whole-number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "usage.no-value-at-all";
        }
        return type == double.class || type == Double.class ? "usage.number" : "usage.value";
    }

    private static String label(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
