using Extractor.Amounts;
using Extractor.Documents;

namespace Extractor.Recognition.Narrative;

/// <summary>A figure in its sentence. <see cref="Gap"/> is what stands between the figure before and this one.</summary>
internal sealed record Figure(Paragraph Paragraph, string Text, Quantity Quantity, string Gap)
{
    private const int QuoteLength = 110;

    /// <summary>Marks that end a clause.</summary>
    public static readonly char[] ClauseEnds = ['，', '。', '；', '：', '、', '！', '？'];

    /// <summary>The last clause of the gap: the words right before the figure.</summary>
    public string Clause => LastClause(Gap);

    /// <summary>The sentence up to the figure.</summary>
    public string Before => Sentence[..Math.Max(0, Quantity.Start - SentenceStart)];

    /// <summary>Index in the text where the sentence begins.</summary>
    public int SentenceStart => Text.LastIndexOf('。', Math.Max(0, Quantity.Start - 1)) + 1;

    /// <summary>The figure as the page prints it, full-width digits and all.</summary>
    public string Printed =>
        Text.IndexOf(Quantity.Printed, Quantity.Start, StringComparison.Ordinal) is >= 0 and int at ? Paragraph.Text.Substring(at, Quantity.Printed.Length) : Quantity.Printed;

    public string Sentence
    {
        get
        {
            int end = Text.IndexOf('。', Quantity.Start);
            return Text[SentenceStart..(end < 0 ? Text.Length : end)];
        }
    }

    /// <summary>The part of the sentence between semicolons.</summary>
    public string Part
    {
        get
        {
            int start = Text.LastIndexOfAny(['。', '；'], Math.Max(0, Quantity.Start - 1)) + 1;
            int end = Text.IndexOfAny(['。', '；'], Quantity.Start);
            return Text[start..(end < 0 ? Text.Length : end)];
        }
    }

    /// <summary>From the last figure's clause end back to the sentence's last comma before it: words of the clause with brackets.</summary>
    public string LongClause
    {
        get
        {
            int from = Math.Max(SentenceStart, Quantity.Start - 40);
            int cut = Text.LastIndexOfAny(['，', '；', '。'], Math.Max(0, Quantity.Start - 1));
            return Text[Math.Max(cut + 1, from)..Quantity.Start];
        }
    }

    public string After => Text[(Quantity.Start + Quantity.Length)..];

    /// <summary>The rest of the clause after the figure.</summary>
    public string AfterClause => After.IndexOfAny(['，', '。', '；', '、']) is >= 0 and int end ? After[..end] : After;

    /// <summary>The printed words around the figure; no other figure is cut.</summary>
    public string Quote
    {
        get
        {
            int start = Math.Max(SentenceStart, Quantity.Start - (QuoteLength / 2));
            int end = Math.Min(Text.Length, Math.Max(Quantity.Start + Quantity.Length, Math.Min(SentenceStart + Sentence.Length, start + QuoteLength)));
            while (start < Quantity.Start && IsInsideNumber(start))
            {
                start++;
            }

            while (end < Text.Length && IsInsideNumber(end))
            {
                end++;
            }

            return Paragraph.Text[start..end].Trim();
        }
    }

    private bool IsInsideNumber(int at) => at > 0 && IsOfNumber(Text[at - 1]) && IsOfNumber(Text[at]);

    private static bool IsOfNumber(char letter) => char.IsAsciiDigit(letter) || letter is '.' or ',';

    /// <summary>What stands after the last punctuation mark.</summary>
    public static string LastClause(string words) => words[(words.LastIndexOfAny(ClauseEnds) + 1)..];

    public SourceLocation Place(string? section)
    {
        (int? page, Box? box) = Paragraph.Locate(Quantity.Start, Quantity.Length);
        return new SourceLocation { Page = page, Box = box, Section = section, Block = Paragraph.Ordinal, Offset = Quantity.Start, Quote = Quote };
    }
}
