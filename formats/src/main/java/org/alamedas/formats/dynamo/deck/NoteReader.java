package org.alamedas.formats.dynamo.deck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.formats.dynamo.card.Card;
import org.alamedas.model.definition.Group;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Finds what notes belong to; a cursor, for one file.
///
/// Notes that follow a definition directly are about it. Notes between two empty ones head a
/// sector, to which the definitions below them belong. Notes before the first definition introduce
/// the model.
final class NoteReader {
    private final Deck deck;
    private final List<Card> pending = new ArrayList<>();
    private final Set<Name> members = new LinkedHashSet<>();
    private boolean afterItem;
    private @Nullable Heading heading;

    private record Heading(String name, String text, Span span) {}

    NoteReader(Deck deck) {
        this.deck = deck;
    }

    void note(Card card) {
        pending.add(card);
    }

    /// Says that another card follows.
    void interrupt() {
        if (!pending.isEmpty()) {
            sort();
            pending.clear();
        }
        afterItem = false;
    }

    void item(Item item) {
        afterItem = true;
        members.add(item.name());
    }

    void finish() {
        interrupt();
        closeSector();
    }

    private void sort() {
        int at = 0;
        List<Card> direct = new ArrayList<>();
        while (at < pending.size() && !pending.get(at).statement().isBlank()) {
            direct.add(pending.get(at++));
        }
        if (afterItem) {
            describe(direct);
        } else if (deck.items.isEmpty()) {
            direct.forEach(card -> deck.introduction.add(card.statement().text()));
        }
        List<Card> block = new ArrayList<>();
        for (; at < pending.size(); at++) {
            Card card = pending.get(at);
            if (!card.statement().isBlank()) {
                block.add(card);
            } else if (!block.isEmpty()) {
                head(block);
                block.clear();
            }
        }
        if (deck.items.isEmpty()) {
            block.forEach(card -> deck.introduction.add(card.statement().text()));
        }
    }

    private void describe(List<Card> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Item last = deck.items.removeLast();
        List<String> words = new ArrayList<>();
        if (!last.documentation().isEmpty()) {
            words.add(last.documentation());
        }
        notes.forEach(note -> words.add(note.statement().text()));
        deck.items.add(last.documented(String.join(" ", words)));
    }

    private void head(List<Card> block) {
        if (members.isEmpty() && heading != null && deck.items.isEmpty()) {
            deck.introduction.add(heading.text.isEmpty() ? heading.name : heading.name + " " + heading.text);
        }
        closeSector();
        List<String> rest =
                block.stream().skip(1).map(card -> card.statement().text()).toList();
        Card first = block.getFirst();
        heading = new Heading(
                first.statement().text(),
                String.join(" ", rest),
                first.statement().span());
    }

    private void closeSector() {
        if (heading != null && !members.isEmpty()) {
            deck.groups.add(new Group(Name.of(heading.name), heading.text, List.copyOf(members), heading.span));
        }
        heading = null;
        members.clear();
    }
}
