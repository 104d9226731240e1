namespace Extractor.Training;

/// <summary>Typing and scanning errors: a letter taken for another, left out, doubled, or changed with its neighbour.</summary>
internal sealed class Misprints(int seed, bool forTest)
{
    /// <summary>Letters taken for each other by shape or sound; training knows the even pairs, tests use the odd ones.</summary>
    private const string Pairs =
        "采釆出岀拨拔末未己已购构缴交帐账住往费赞算祘款欵预予决快般股政玫府俯性姓基墓金全资咨本木经径营管务物用甩车东接按待侍公么国囯境竟机肌关并运远行衍项顷"
        + "目日支文收牧入人总忠情倩况沉说悦明朋部陪门们财才职只责贵设没置罝组祖织识名各词调释择附付表裹绩积效郊评坪价介保堡险检养羊老考会合社杜教孝育肓卫工生牛"
        + "健建康唐农浓林木水氷房户障章业亚事亊单卑位仿员贝福幅利和补朴贴帖助肋培陪训川议义科料技枝文丈化花交父通诵环坏城诚管菅离禽退腿休体休息研妍究穷救求济挤";

    private readonly Random random = new(seed);

    /// <summary>The text with one error, two from eight letters on; shorter texts than three letters stay as they are.</summary>
    public string Of(string text)
    {
        if (text.Length < 3)
        {
            return text;
        }

        string once = One(text);
        return text.Length >= 8 && random.Next(3) == 0 ? One(once) : once;
    }

    private string One(string text)
    {
        int[] mistakable = [.. Enumerable.Range(0, text.Length).Where(i => Mistaken(text[i]) is not null)];
        if (mistakable.Length > 0 && random.Next(2) == 0)
        {
            int place = mistakable[random.Next(mistakable.Length)];
            return $"{text[..place]}{Mistaken(text[place])}{text[(place + 1)..]}";
        }

        int at = random.Next(text.Length - 1);
        return random.Next(4) switch
        {
            0 or 1 => text.Remove(at, 1),
            2 => text.Insert(at, text[at].ToString()),
            _ => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
        };
    }

    private char? Mistaken(char letter)
    {
        for (int pair = forTest ? 1 : 0; (2 * pair) + 1 < Pairs.Length; pair += 2)
        {
            if (Pairs[2 * pair] == letter)
            {
                return Pairs[(2 * pair) + 1];
            }
        }

        return null;
    }
}
