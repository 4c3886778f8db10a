package org.alamedas.formats.xmile;

import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Proves that a file is well-formed XML, with the library's parser and without namespaces,
/// document types or entities.
final class WellFormed {
    private WellFormed() {}

    /// Reads the whole file and fails at its first fault.
    static void check(SourceText source) throws XmlFault {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(source.text()));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.DTD) {
                    throw new XmlFault(Diagnostic.error(
                            DiagnosticCode.FORBIDDEN_XML,
                            place(source, reader.getLocation()),
                            "this file declares a document type, which is not read"));
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            // The library's own words depend on the locale of the machine, so they are not passed on.
            throw new XmlFault(Diagnostic.error(
                    DiagnosticCode.MALFORMED_XML, place(source, e.getLocation()), "this is not well-formed XML"));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("a model file refers to no other");
        });
        return factory;
    }

    private static Span place(SourceText source, Location location) {
        int line = Math.clamp(location.getLineNumber(), 1, source.lineCount());
        int start = source.lineStart(line);
        int end = line < source.lineCount() ? source.lineStart(line + 1) - 1 : source.length();
        int at = Math.clamp((long) start + Math.max(location.getColumnNumber() - 2, 0), start, end);
        return source.span(at, Math.min(at + 1, end));
    }
}
