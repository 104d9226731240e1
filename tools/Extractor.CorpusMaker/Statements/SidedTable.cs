using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Statements;

/// <summary>A row of one side: its label and what its columns state, none where a column is empty.</summary>
internal sealed record SideRow(string Label, params Fact?[] Facts);

/// <summary>Statements with revenue on the left and expenditure on the right.</summary>
internal static class SidedTable
{
    public static IEnumerable<string[]> Rows(Printer p, string[] leftHeads, SideRow[] left, string[] rightHeads, SideRow[] right)
    {
        bool numbers = p.Style.LineNumbers;
        string[] Heads(string[] amounts) => ["项目", .. numbers ? new[] { "行次" } : [], .. amounts];
        int leftWidth = Heads(leftHeads).Length, rightWidth = Heads(rightHeads).Length;
        yield return ["收入", .. Enumerable.Repeat("<", leftWidth - 1), "支出", .. Enumerable.Repeat("<", rightWidth - 1)];
        yield return [.. Heads(leftHeads), .. Heads(rightHeads)];
        if (numbers)
        {
            yield return ["栏次", "", .. leftHeads.Select((_, i) => $"{i + 1}"), "栏次", "", .. rightHeads.Select((_, i) => $"{leftHeads.Length + i + 1}")];
        }

        int count = Math.Max(left.Length, right.Length);
        for (int i = 0; i < count; i++)
        {
            string[] Side(SideRow[] side, int width, int first) => i < side.Length
                ? [side[i].Label, .. numbers ? new[] { $"{first + i}" } : [], .. side[i].Facts.Select(f => f is null ? "" : p.Cell(f))]
                : [.. Enumerable.Repeat("", width)];
            yield return [.. Side(left, leftWidth, 1), .. Side(right, rightWidth, count + 1)];
        }
    }

    /// <summary>The shorter side is filled so that the closing rows of both stand beside each other.</summary>
    public static (SideRow[] Left, SideRow[] Right) Align(SideRow[] left, SideRow[] leftEnd, SideRow[] right, SideRow[] rightEnd, int leftColumns, int rightColumns)
    {
        static SideRow[] Fill(SideRow[] rows, int count, int columns) => [.. rows, .. Enumerable.Range(0, count - rows.Length).Select(_ => new SideRow("", new Fact?[columns]))];
        int body = Math.Max(left.Length, right.Length), end = Math.Max(leftEnd.Length, rightEnd.Length);
        SideRow[] Close(SideRow[] rows, int columns) => [.. Fill(rows[..^1], end - 1, columns), rows[^1]];
        return ([.. Fill(left, body, leftColumns), .. Close(leftEnd, leftColumns)], [.. Fill(right, body, rightColumns), .. Close(rightEnd, rightColumns)]);
    }
}
