using System.CommandLine;
using Extractor.Amounts;

namespace Extractor.Cli;

internal static class AmountCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var texts = new Argument<string[]>("text") { Description = "Texts to read, or - for the lines of standard input.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("amount", "Print the figures that a text states: value, unit, kind, half-step, bound and the words, separated by tabs.\n\nExamples:\n  extractor amount 1480.45万元 三千五百元\n  extractor amount \"比上年增加527.71万元，增长55.4%\"\n  extractor amount -- -9.78亿元") { texts };
        command.SetAction(parsed =>
        {
            int found = 0;
            foreach (string text in parsed.GetValue(texts)!.SelectMany(t => t == "-" ? Lines() : [t]))
            {
                foreach (Quantity quantity in QuantityReader.Scan(text))
                {
                    found++;
                    string value = quantity.Date is { } date ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : ItemText.Plain(quantity.Value);
                    string words = text.Substring(quantity.Start, quantity.Length);
                    output.WriteLine($"{value}\t{(quantity.Kind == QuantityKind.Money ? "元" : quantity.Unit)}\t{quantity.Kind}\t{ItemText.Plain(quantity.HalfStep)}\t{quantity.Bound}\t{words}");
                }
            }

            if (found == 0)
            {
                error.WriteLine("found no figure; expected digits or Chinese numerals");
            }

            return found == 0 ? CommandLine.Failed : CommandLine.Done;
        });
        return command;
    }

    private static IEnumerable<string> Lines()
    {
        while (Console.In.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
