using System.Text;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Writers;

/// <summary>Writes drafts as plain text and as a web page with navigation around the article.</summary>
internal static class TextWriters
{
    public static void WriteText(Draft draft, string path) => File.WriteAllText(path, string.Join('\n', draft.Pieces.SelectMany(Lines)) + "\n", new UTF8Encoding(false));

    private static IEnumerable<string> Lines(Piece piece) => piece switch
    {
        Title { Rest.Length: 0 } title => [title.Text],
        Title title => ["　　" + title.Text],
        Text text => ["　　" + text.Words],
        _ => [],
    };

    /// <summary>GB18030, as many county sites still publish.</summary>
    public static void WriteHtml(Draft draft, string path)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"><title>信息公开</title></head>\n<body>\n");
        html.Append("<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/xxgk\">信息公开</a></li><li><a href=\"/zwfw\">政务服务</a></li></ul></div>\n<div id=\"zoom\" class=\"content\">\n");
        foreach (Piece piece in draft.Pieces)
        {
            html.Append(piece switch
            {
                Title { Rest.Length: 0 } title => $"<h{Math.Min(6, title.Level + 1)}>{title.Text}</h{Math.Min(6, title.Level + 1)}>\n",
                Title title => $"<p>&nbsp;&nbsp;{title.Text}</p>\n",
                Text text => $"<p>&nbsp;&nbsp;{text.Words}</p>\n",
                Table table => TableOf(table),
                _ => "",
            });
        }

        html.Append("<p><a href=\"fujian.zip\">附件下载</a></p>\n</div>\n<div class=\"footer\"><a href=\"/about\">关于本站</a> <a href=\"/map\">网站地图</a></div>\n</body></html>\n");
        File.WriteAllText(path, html.ToString(), Encoding.GetEncoding("GB18030"));
    }

    private static string TableOf(Table table)
    {
        var html = new StringBuilder();
        foreach (string line in new[] { table.Number, table.Left, table.Right }.Where(l => l.Length > 0))
        {
            html.Append("<p>").Append(line).Append("</p>\n");
        }

        html.Append("<table border=\"1\">\n");
        for (int r = 0; r < table.Rows.Length; r++)
        {
            html.Append("<tr>");
            for (int c = 0; c < table.Rows[r].Length; c++)
            {
                if (table.Rows[r][c] is not ("<" or "^"))
                {
                    html.Append("<td").Append(Spans(table, r, c)).Append('>').Append(table.Rows[r][c].Replace(" ", "&nbsp;", StringComparison.Ordinal)).Append("</td>");
                }
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
        return table.Note.Length > 0 ? html.Append("<p>").Append(table.Note).Append("</p>\n").ToString() : html.ToString();
    }

    private static string Spans(Table table, int row, int column)
    {
        int wide = 1, high = 1;
        while (column + wide < table.Rows[row].Length && table.Rows[row][column + wide] == "<")
        {
            wide++;
        }

        while (row + high < table.Rows.Length && column < table.Rows[row + high].Length && table.Rows[row + high][column] == "^")
        {
            high++;
        }

        return (wide > 1 ? $" colspan=\"{wide}\"" : "") + (high > 1 ? $" rowspan=\"{high}\"" : "");
    }
}
