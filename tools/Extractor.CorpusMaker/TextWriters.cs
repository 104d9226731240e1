using System.Text;

namespace Extractor.CorpusMaker;

/// <summary>Writes drafts as plain text and as a web page with navigation around the article.</summary>
internal static class TextWriters
{
    public static void WriteText(Draft draft, string path) => File.WriteAllText(path, string.Join('\n', draft.Pieces.SelectMany(Lines)) + "\n", new UTF8Encoding(false));

    private static IEnumerable<string> Lines(Piece piece) => piece switch
    {
        Title title => [title.Text],
        Text text => ["　　" + text.Words],
        Table table => [table.Name, .. table.Rows.Select(r => string.Join('\t', r.Where(c => c is not ("<" or "^"))))],
        _ => [],
    };

    /// <summary>GB18030, as many county sites still publish.</summary>
    public static void WriteHtml(Draft draft, string path)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"><title>部门决算公开</title></head>\n<body>\n");
        html.Append("<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/xxgk\">信息公开</a></li><li><a href=\"/zwfw\">政务服务</a></li></ul></div>\n<div id=\"zoom\" class=\"content\">\n");
        foreach (Piece piece in draft.Pieces)
        {
            html.Append(piece switch
            {
                Title title => $"<h{Math.Min(6, title.Level + 1)}>{title.Text}</h{Math.Min(6, title.Level + 1)}>\n",
                Text text => $"<p>&nbsp;&nbsp;{text.Words}</p>\n",
                _ => "",
            });
        }

        html.Append("<p><a href=\"songhe-2023.xlsx\">附表下载</a></p>\n</div>\n<div class=\"footer\"><a href=\"/about\">关于本站</a> <a href=\"/map\">网站地图</a></div>\n</body></html>\n");
        File.WriteAllText(path, html.ToString(), Encoding.GetEncoding("GB18030"));
    }
}
