package org.alamedas.formats.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An open `.xlsx` file, which is a zip archive of XML parts; each part is read once through, within the limits.
///
/// The archive is opened by its central directory and nothing else of it is believed: what a part inflates to is
/// counted while it is read.
final class XlsxPackage implements AutoCloseable {
    /// Reads the elements of a part.
    interface Handler {
        /// Reads from the start of the part to its end.
        void read(XMLStreamReader xml) throws XMLStreamException, DataException;
    }

    /// Says what is wrong with a part besides its XML.
    static final class Refused extends XMLStreamException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private final String file;
    private final ZipFile zip;

    private XlsxPackage(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /// Opens an archive.
    static XlsxPackage open(Path path, String file) throws DataException {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            if (zip.size() > Limits.PARTS) {
                zip.close();
                throw DataException.tooLarge(file + ": more than " + Limits.PARTS + " parts in the workbook");
            }
            return new XlsxPackage(file, zip);
        } catch (ZipException e) {
            throw damaged(file);
        } catch (IOException e) {
            throw DataException.unreadable("'" + file + "' cannot be opened");
        }
    }

    private static DataException damaged(String file) {
        return DataException.bad(
                file + ": the file is damaged or cut off, expected an .xlsx workbook",
                "open it in a spreadsheet and save it anew");
    }

    /// Says whether the archive has a part.
    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /// Reads a part.
    ///
    /// @param part its path in the archive
    /// @param handler what reads its elements
    void read(String part, Handler handler) throws DataException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw DataException.bad(file + ": the workbook lacks its part " + part);
        }
        try (InputStream in = new PartStream(zip.getInputStream(entry), entry.getCompressedSize())) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            handler.read(xml);
            xml.close();
        } catch (PartStream.TooLarge e) {
            throw tooLarge(part);
        } catch (Refused e) {
            throw DataException.bad(file + ": " + e.getMessage());
        } catch (XMLStreamException e) {
            throw isTooLarge(e) ? tooLarge(part) : damaged(file);
        } catch (IOException | RuntimeException e) {
            // The XML reader and the inflater answer some damaged input with unchecked exceptions.
            throw damaged(file);
        }
    }

    private DataException tooLarge(String part) {
        return DataException.tooLarge(file + ": the part " + part + " inflates to more than is read");
    }

    private static boolean isTooLarge(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PartStream.TooLarge) {
                return true;
            }
        }
        return e.getNestedException() instanceof PartStream.TooLarge;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /// Moves to the next element's start or end, or to the end of the part, past everything between.
    ///
    /// @return the event: start of element, end of element or end of document
    static int nextTag(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Refused("a part of the workbook declares or uses an entity, which is not read");
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return event;
            }
        }
    }

    /// Returns the text of the element at whose start the reader stands, and moves to its end. Text of elements
    /// inside it is left out.
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 1) {
                        out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused("a part of the workbook declares or uses an entity, which is not read");
                default -> {}
            }
            if (out.length() > Limits.TEXT) {
                throw new Refused("a cell of the workbook has more than " + Limits.TEXT + " characters");
            }
        }
        return out.toString();
    }

    /// Returns an attribute by its local name.
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // Everything that was wanted has been read.
        }
    }
}
