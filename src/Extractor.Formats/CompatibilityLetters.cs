using System.Text;
using Extractor.Documents;

namespace Extractor.Formats;

/// <summary>
/// Letters that look like ordinary ones and are others: Kangxi radicals and compatibility ideographs, which fonts of PDF files give
/// and which are copied from there into pages and workbooks.
/// </summary>
internal static class CompatibilityLetters
{
    /// <summary>The ordinary letter that a letter stands for; other letters stay.</summary>
    public static char Of(char letter) => letter switch
    {
        >= '\u2F00' and <= '\u2FD5' => KangxiRadicals[letter - '\u2F00'],
        >= '\uF900' and <= '\uFAD9' => Ideographs[letter - '\uF900'] is { IsBmp: true } plain ? (char)plain.Value : letter,
        _ => Radicals.GetValueOrDefault(letter, letter),
    };

    /// <summary>The document in ordinary letters; every text keeps its length.</summary>
    public static Document Replace(Document document) => document with
    {
        Blocks =
        [
            .. document.Blocks.Select(block => block switch
            {
                Paragraph paragraph => paragraph with { Text = Replace(paragraph.Text) },
                Grid grid => grid with
                {
                    Name = grid.Name is { } name ? Replace(name) : null,
                    Rows = [.. grid.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Text = Replace(cell.Text) })] })],
                },
                _ => block,
            }),
        ],
    };

    private static string Replace(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u2E80', '\u2FD5') < 0 && text.AsSpan().IndexOfAnyInRange('\uF900', '\uFAD9') < 0 ? text : string.Create(text.Length, text, static (span, from) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = Of(from[i]);
            }
        });

    /// <summary>The letters that U+2F00 to U+2FD5 stand for, in order (Unicode compatibility decomposition, spelled out so that no ICU is needed).</summary>
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>The letters that U+F900 to U+FAD9 stand for, in order.</summary>
    private const string CompatibilityIdeographs =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘﩮﩯並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

    /// <summary>CJK Radicals Supplement letters, which Unicode does not decompose.</summary>
    private static readonly Dictionary<char, char> Radicals = new()
    {
        ['⺀'] = '冫',
        ['⺁'] = '厂',
        ['⺄'] = '乙',
        ['⺇'] = '几',
        ['⺊'] = '卜',
        ['⺋'] = '㔾',
        ['⺌'] = '小',
        ['⺍'] = '小',
        ['⺎'] = '兀',
        ['⺏'] = '尢',
        ['⺒'] = '巳',
        ['⺓'] = '幺',
        ['⺔'] = '彑',
        ['⺖'] = '忄',
        ['⺗'] = '心',
        ['⺘'] = '扌',
        ['⺙'] = '攵',
        ['⺛'] = '旡',
        ['⺜'] = '日',
        ['⺝'] = '月',
        ['⺞'] = '歺',
        ['⺟'] = '母',
        ['⺠'] = '民',
        ['⺡'] = '氵',
        ['⺢'] = '水',
        ['⺣'] = '灬',
        ['⺤'] = '爫',
        ['⺥'] = '爫',
        ['⺦'] = '丬',
        ['⺧'] = '牛',
        ['⺨'] = '犭',
        ['⺩'] = '王',
        ['⺪'] = '疋',
        ['⺫'] = '目',
        ['⺬'] = '示',
        ['⺭'] = '礻',
        ['⺮'] = '竹',
        ['⺯'] = '糹',
        ['⺰'] = '纟',
        ['⺱'] = '罒',
        ['⺲'] = '罒',
        ['⺳'] = '网',
        ['⺴'] = '网',
        ['⺵'] = '网',
        ['⺶'] = '羊',
        ['⺷'] = '羊',
        ['⺸'] = '羊',
        ['⺹'] = '耂',
        ['⺺'] = '肀',
        ['⺻'] = '聿',
        ['⺼'] = '肉',
        ['⺽'] = '臼',
        ['⺾'] = '艹',
        ['⺿'] = '艹',
        ['⻀'] = '艹',
        ['⻁'] = '虎',
        ['⻂'] = '衤',
        ['⻃'] = '覀',
        ['⻄'] = '西',
        ['⻅'] = '见',
        ['⻆'] = '角',
        ['⻇'] = '角',
        ['⻈'] = '讠',
        ['⻉'] = '贝',
        ['⻊'] = '足',
        ['⻋'] = '车',
        ['⻌'] = '辶',
        ['⻍'] = '辶',
        ['⻎'] = '辶',
        ['⻏'] = '邑',
        ['⻐'] = '钅',
        ['⻑'] = '長',
        ['⻒'] = '镸',
        ['⻓'] = '长',
        ['⻔'] = '门',
        ['⻕'] = '阜',
        ['⻖'] = '阝',
        ['⻗'] = '雨',
        ['⻘'] = '青',
        ['⻙'] = '韦',
        ['⻚'] = '页',
        ['⻛'] = '风',
        ['⻜'] = '飞',
        ['⻝'] = '食',
        ['⻞'] = '食',
        ['⻟'] = '飠',
        ['⻠'] = '饣',
        ['⻡'] = '首',
        ['⻢'] = '马',
        ['⻣'] = '骨',
        ['⻤'] = '鬼',
        ['⻥'] = '鱼',
        ['⻦'] = '鸟',
        ['⻧'] = '卤',
        ['⻨'] = '麦',
        ['⻩'] = '黄',
        ['⻪'] = '黾',
        ['⻫'] = '斉',
        ['⻬'] = '齐',
        ['⻭'] = '歯',
        ['⻮'] = '齿',
        ['⻯'] = '竜',
        ['⻰'] = '龙',
        ['⻱'] = '亀',
        ['⻲'] = '龟',
        ['⻳'] = '龟',
    };

    private static readonly Rune[] Ideographs = [.. CompatibilityIdeographs.EnumerateRunes()];
}
