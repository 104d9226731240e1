using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Extractor.Documents;
using Extractor.Formats;

namespace Extractor.Tests.Formats;

/// <summary>Files that are damaged, of another kind than their name says, too large or made to harm: one clear error, nothing else.</summary>
[TestClass]
public sealed class HostileFileTests
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "corpus", "documents");

    private static IEnumerable<(string Name, byte[] Content, UnreadableReason Reason)> Files()
    {
        yield return ("empty", [], UnreadableReason.Empty);
        yield return ("noise", [.. Enumerable.Range(0, 5000).Select(i => (byte)((i * i * 31) + (i >> 3)))], UnreadableReason.UnknownFormat);
        yield return ("a header and nothing more", "%PDF-1.7\n"u8.ToArray(), UnreadableReason.Corrupt);
        yield return ("half a PDF", File.ReadAllBytes(Path.Combine(Corpus, "qingxi-finance-2024.pdf"))[..3000], UnreadableReason.Corrupt);
        yield return ("half a ZIP", File.ReadAllBytes(Path.Combine(Corpus, "qingxi-finance-2024.docx"))[..3000], UnreadableReason.Corrupt);
        yield return ("a ZIP of files", Zip(("报告.txt", "决算")), UnreadableReason.UnsupportedFormat);
        yield return ("slides", Zip(("ppt/presentation.xml", "<p/>")), UnreadableReason.UnsupportedFormat);
        yield return ("a document without relations", Zip(("word/document.xml", "<w/>")), UnreadableReason.Corrupt);
        yield return ("a document of broken XML", OfficeFile.OfWord("<w:p><w:r></w:p>"), UnreadableReason.Corrupt);
        yield return ("a workbook of wrong numbers", OfficeFile.OfSheets("", ("表", "visible", "<sheetData><row r='x'><c r='A1' s='99999999999'><v>1</v></c></row></sheetData>")), UnreadableReason.Corrupt);
        yield return ("a bomb", Bomb(), UnreadableReason.TooLarge);
        yield return ("an archive of 7-Zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], UnreadableReason.UnsupportedFormat);
        yield return ("a picture", [0x89, 0x50, 0x4E, 0x47, 13, 10], UnreadableReason.UnsupportedFormat);
        yield return ("an old document", Compound("WordDocument"), UnreadableReason.UnsupportedFormat);
        yield return ("an old workbook cut off", Compound("Workbook"), UnreadableReason.Corrupt);
        yield return ("a document with a password", Compound("EncryptionInfo"), UnreadableReason.Encrypted);
        yield return ("a page nested too deep", Encoding.UTF8.GetBytes("<html>" + new string(' ', 10) + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "预算"), UnreadableReason.TooLarge);
        yield return ("a text too long", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("支出123.45万元。\n", 900_000))), UnreadableReason.TooLarge);
        yield return ("an archive without a page", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"u8.ToArray(), UnreadableReason.Corrupt);
    }

    [TestMethod]
    public void A_bad_file_gives_one_error_that_names_file_and_reason()
    {
        foreach ((string name, byte[] content, UnreadableReason reason) in Files())
        {
            Refuses(name, content, reason);
        }
    }

    [TestMethod]
    public void An_OpenDocument_file_and_an_OFD_document_are_no_archives()
    {
        StringAssert.Contains(Refusal(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<d/>"), ("META-INF/manifest.xml", "<m/>"))), "OpenDocument");
        StringAssert.Contains(Refusal(Zip(("OFD.xml", "<o/>"))), "OFD");

        static string Refusal(byte[] content) => Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(content, "a.docx")).Message;
    }

    private static void Refuses(string name, byte[] content, UnreadableReason reason)
    {
        var error = Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(content, "a.pdf"), name);

        Assert.AreEqual(reason, error.Reason, $"{name}: {error.Message}");
        StringAssert.StartsWith(error.Message, "a.pdf: found ");
        StringAssert.Contains(error.Message, "expected");
        Assert.DoesNotContain('\n', error.Message);
    }

    [TestMethod]
    public void The_content_decides_and_not_the_name()
    {
        byte[] html = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body><p>临川市园林局2023年度部门决算</p></body></html>");

        Assert.AreEqual("text/html", DocumentReader.Read(html, "报告.pdf").Source.MediaType);
        Assert.AreEqual("application/pdf", DocumentReader.Read(File.ReadAllBytes(Path.Combine(Corpus, "qingxi-finance-2024.pdf")), "报告.doc").Source.MediaType);
    }

    [TestMethod]
    public void A_damaged_page_costs_that_page_only()
    {
        var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (int number = 1; number <= 3; number++)
        {
            builder.AddPage(PageSize.A4).AddText($"page {number} of a report with words enough to be text", 12, new PdfPoint(50, 700), font);
        }

        byte[] pdf = builder.Build();
        int first = pdf.AsSpan().IndexOf("stream"u8), end = first + pdf.AsSpan(first).IndexOf("endstream"u8);
        int second = end + 9 + pdf.AsSpan(end + 9).IndexOf("stream"u8);
        pdf.AsSpan(second + 8, 40).Fill(0xFF);

        Document document = DocumentReader.Read(pdf, "a.pdf");

        Assert.HasCount(3, document.Pages);
        Assert.AreEqual(2, document.Pages.Count(p => p.Content == PageContent.Text));
        Assert.IsNotEmpty(document.Diagnostics);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_page_that_unpacks_to_far_more_than_pages_do_is_not_unpacked(int times)
    {
        byte[] stream = new byte[40 << 20];
        for (int time = 0; time < times; time++)
        {
            stream = Packed(stream);
        }

        Document document = DocumentReader.Read(OnePage(stream, string.Concat(Enumerable.Repeat("/FlateDecode ", times))), "a.pdf");

        Assert.AreEqual(PageContent.Damaged, document.Pages.Single().Content);
        StringAssert.Contains(document.Diagnostics.Single().Message, "unpacks");
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A PDF of one page with a content stream of its own.</summary>
    private static byte[] OnePage(byte[] stream, string filters)
    {
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
        Write("%PDF-1.4\n");
        foreach (string entry in (string[])[
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
            $"<< /Length {stream.Length} /Filter [{filters}] >>"])
        {
            offsets.Add(pdf.Length);
            Write($"{offsets.Count} 0 obj\n{entry}\n");
            if (offsets.Count == 4)
            {
                Write("stream\n");
                pdf.Write(stream);
                Write("\nendstream\n");
            }

            Write("endobj\n");
        }

        long table = pdf.Length;
        Write($"xref\n0 5\n0000000000 65535 f \n{string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n"))}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return pdf.ToArray();
    }

    /// <summary>Bytes changed, cut out or cut off: the file is read or refused, and nothing else happens.</summary>
    [TestMethod]
    [DataRow("qingxi-finance-2024.pdf", 8)]
    [DataRow("qingxi-finance-2024.docx", 15)]
    [DataRow("linchuan-civil-2026.xlsx", 15)]
    [DataRow("songhe-transport-2023.html", 10)]
    [DataRow("songhe-transport-2023.txt", 10)]
    public void A_mutated_file_is_read_or_refused(string file, int mutations)
    {
        byte[] original = File.ReadAllBytes(Path.Combine(Corpus, file));
        for (int seed = 1; seed <= mutations; seed++)
        {
            byte[] mutated = Mutation.Of(original, seed);
            try
            {
                _ = ReportExtractor.Extract(DocumentReader.Read(mutated, file));
            }
            catch (UnreadableDocumentException error)
            {
                StringAssert.StartsWith(error.Message, file);
            }
        }
    }

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, string text) in files)
            {
                using Stream entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>200 MB of blanks in a few kilobytes.</summary>
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry("xl/workbook.xml", CompressionLevel.Optimal).Open();
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 200; i++)
            {
                entry.Write(blanks);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream), .. new byte[600]];
}
