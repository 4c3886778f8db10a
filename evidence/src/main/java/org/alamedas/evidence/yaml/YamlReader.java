package org.alamedas.evidence.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads one YAML 1.2 document without anchors, aliases and tags.
///
/// Aliases are refused because a few of them can stand for more text than memory holds. Mutable: a
/// cursor over the events of one text.
public final class YamlReader {
    /// The most characters of a document.
    public static final int MOST_CHARACTERS = 2_000_000;

    /// The most scalars, sequences and mappings of a document.
    public static final int MOST_NODES = 200_000;

    /// How deep sequences and mappings may be nested.
    public static final int DEEPEST = 12;

    private final SourceText source;
    private final Iterator<Event> events;
    private int nodes;

    private YamlReader(SourceText source) {
        this.source = source;
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build();
        this.events = new ParserImpl(settings, new StreamReader(settings, source.text()));
    }

    /// Reads a document.
    ///
    /// @param source its text
    /// @return its tree; refused where it is no YAML, or too large, or uses what is not read
    public static Outcome<YamlNode> read(SourceText source) {
        if (source.length() > MOST_CHARACTERS) {
            return Outcome.refused(Diagnostic.error(
                    DiagnosticCode.FILE_TOO_LARGE,
                    source.start(),
                    "found " + source.length() + " characters, expected at most " + MOST_CHARACTERS));
        }
        try {
            return new Outcome.Made<>(new YamlReader(source).document(), List.of());
        } catch (Stop e) {
            return Outcome.refused(Diagnostic.error(DiagnosticCode.MALFORMED_YAML, e.span, e.getMessage()));
        } catch (MarkedYamlEngineException e) {
            return Outcome.refused(Diagnostic.error(
                    DiagnosticCode.MALFORMED_YAML, at(source, e.getProblemMark()), oneLine(e.getProblem())));
        } catch (YamlEngineException e) {
            return Outcome.refused(Diagnostic.error(
                    DiagnosticCode.MALFORMED_YAML, source.start(), oneLine(String.valueOf(e.getMessage()))));
        }
    }

    private static String oneLine(String message) {
        String line = message.lines().findFirst().orElse("no YAML");
        return "the text is not YAML: " + Character.toLowerCase(line.charAt(0)) + line.substring(1);
    }

    private YamlNode document() {
        Event event = next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = next();
        }
        if (event.getEventId() == Event.ID.StreamEnd) {
            throw new Stop(source.start(), "found an empty document, expected a text with claims");
        }
        YamlNode root = node(event, 0);
        next();
        if (events.hasNext() && next().getEventId() == Event.ID.DocumentStart) {
            throw new Stop(root.span(), "found a second document, expected one in a file");
        }
        return root;
    }

    private Event next() {
        return events.next();
    }

    private YamlNode node(Event event, int depth) {
        Span start = at(source, event.getStartMark());
        nodes++;
        if (nodes > MOST_NODES) {
            throw new Stop(start, "found more than " + MOST_NODES + " values");
        }
        if (depth > DEEPEST) {
            throw new Stop(start, "found a value nested deeper than " + DEEPEST + " levels");
        }
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw new Stop(start, "found an anchor or an alias, which are not read");
        }
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> items(start, depth);
            case MappingStart -> entries(start, depth);
            case Alias, Comment, DocumentEnd, DocumentStart, MappingEnd, SequenceEnd, StreamEnd, StreamStart ->
                throw new Stop(start, "found something that is not a value");
        };
    }

    private YamlNode scalar(ScalarEvent event) {
        int start = at(source, event.getStartMark()).start();
        int end = at(source, event.getEndMark()).start();
        return new YamlNode.Text(event.getValue(), source.span(start, Math.max(start, end)));
    }

    private YamlNode items(Span start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = next();
        }
        return new YamlNode.Items(items, start);
    }

    private YamlNode entries(Span start, int depth) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Event event = next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (event.getEventId() != Event.ID.Scalar) {
                throw new Stop(at(source, event.getStartMark()), "found a key that is not a word");
            }
            String key = ((ScalarEvent) event).getValue();
            Span place = scalar((ScalarEvent) event).span();
            if (!keys.add(key)) {
                throw new Stop(place, "found the key \"" + key + "\" a second time, expected it once");
            }
            entries.add(new YamlNode.Entry(key, place, node(next(), depth + 1)));
            event = next();
        }
        return new YamlNode.Entries(entries, start);
    }

    /// Marks count characters as Unicode does, spans as Java does.
    private static Span at(SourceText source, Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return source.start();
        }
        int line = Math.min(mark.get().getLine() + 1, source.lineCount());
        String text = source.line(line);
        int column = Math.min(mark.get().getColumn(), text.codePointCount(0, text.length()));
        int offset = Math.min(source.lineStart(line) + text.offsetByCodePoints(0, column), source.length());
        return source.span(offset, Math.min(offset + 1, source.length()));
    }

    /// Why reading ends here.
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Span span;

        Stop(Span span, String message) {
            super(message, null, false, false);
            this.span = span;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
