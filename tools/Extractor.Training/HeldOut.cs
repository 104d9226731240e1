using System.Diagnostics;
using System.Globalization;
using Extractor.Learning;

namespace Extractor.Training;

/// <summary>Prints what rules and models read on templates and accounts that the models were not trained on.</summary>
internal static class HeldOut
{
    public static void Wordings(WordingTask task, TextWriter output)
    {
        output.WriteLine($"\n## {task.Name}\n\n{Score.Head}");
        foreach (string trainer in WordingTraining.Trainers)
        {
            var watch = Stopwatch.StartNew();
            List<Trial> trials = WordingTraining.LeaveOneOut(task, trainer);
            watch.Stop();
            double threshold = WordingTraining.Threshold(task, trials);
            string both = string.Create(CultureInfo.InvariantCulture, $"rules + {trainer} from {threshold:0.00}");
            foreach (bool misprinted in new[] { false, true })
            {
                Trial[] test = [.. trials.Where(t => t.Misprinted == misprinted && (task.Test.Contains(t.Wording.Template) || t.Wording.Template == WordingModel.NoReading))];
                string questions = misprinted ? "misprinted" : "as printed";
                if (trainer == WordingTraining.Trainers[0])
                {
                    output.WriteLine(Score.Of(task, test, null).Row(questions, "rules"));
                }

                output.WriteLine(Score.Of(task, test, threshold).Row(questions, both));
                output.WriteLine(Score.Of(task, test.Where(t => t.ByRules is null), threshold).Row(questions + ", open to the rules", trainer));
            }

            if (trainer == WordingTraining.Trainers[0])
            {
                Readings(task, trials, threshold, output);
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nAll folds of {trainer}: {watch.Elapsed.TotalSeconds:0} s\n"));
        }
    }

    /// <summary>Measures for each reading, over the questions that the rules leave open.</summary>
    private static void Readings(WordingTask task, List<Trial> trials, double threshold, TextWriter output)
    {
        output.WriteLine("\n| reading | open | answered | right |\n| --- | --- | --- | --- |");
        foreach (IGrouping<string, Trial> group in trials.Where(t => t.ByRules is null && t.Wording.Question.Reading != WordingModel.NoReading).GroupBy(t => t.Wording.Question.Reading).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Score score = Score.Of(task, group, threshold);
            output.WriteLine($"| {group.Key} | {score.Readings} | {score.Answered} | {score.Right} |");
        }

        Trial[] nothing = [.. trials.Where(t => t.ByRules is null && t.Wording.Question.Reading == WordingModel.NoReading)];
        output.WriteLine($"| (none of these) | {nothing.Length} | {Score.Of(task, nothing, threshold).Answered} | |\n\n{Score.Head}");
    }

    public static void Accounts(double threshold, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        (var context, var trained, _) = AccountTraining.Train([.. AccountTraining.Make(forTest: false, 1), .. AccountTraining.Make(forTest: false, 2)]);
        watch.Stop();
        AccountTrial[] trials = AccountTraining.Try(AccountTraining.Make(forTest: true, 3), new AccountModel(_ => trained, 0));
        output.WriteLine($"\n## accounts\n\n{Score.Head}");
        foreach (string kind in new[] { "function", "economic" })
        {
            AccountTrial[] some = [.. trials.Where(t => (t.Account.Classification == Reference.Classification.Function) == (kind == "function"))];
            string both = string.Create(CultureInfo.InvariantCulture, $"rules + fasttree from {threshold:0.00}");
            output.WriteLine(Score.Of(some, null).Row(kind, "rules"));
            output.WriteLine(Score.Of(some, threshold).Row(kind, both));
            output.WriteLine(Score.Of(some.Where(t => t.ByRules is null), threshold).Row(kind + ", open to the rules", "fasttree"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nTraining: {watch.Elapsed.TotalSeconds:0} s"));
    }

    /// <summary>Questions from documents outside the project, see <see cref="OutsideQuestions"/>, asked of the models that are shipped, and of the others from 0.95.</summary>
    public static void Outside(OutsideQuestions questions, TextWriter output)
    {
        output.WriteLine($"\n## outside documents\n\n{Score.Head}");
        foreach ((string name, WordingModel model) in new[] { ("sections", TrainedModels.Sections), ("columns", TrainedModels.Columns) })
        {
            WordingTask task = WordingTask.All.Single(t => t.Name == name);
            Trial[] trials = [.. questions.Wordings[name].Select(w => WordingTraining.Try(task, model, w, misprinted: true))];
            Rows(name, Score.Of(task, trials, null), Score.Of(task, trials, model.Threshold), Score.Of(task, trials.Where(t => t.ByRules is null), model.Threshold), output);
        }

        foreach (WordingTask task in WordingTask.All.Where(t => !t.IsShipped))
        {
            (var context, var trained, _) = WordingTraining.Train(WordingTraining.WithMisprints(Lexicon.Read(task.Name + ".tsv"), forTest: false), WordingTraining.Trainers[0]);
            var model = new WordingModel(_ => trained, 0.95);
            Trial[] trials = [.. questions.Wordings[task.Name].Select(w => WordingTraining.Try(task, model, w, misprinted: true))];
            Rows(task.Name, Score.Of(task, trials, null), Score.Of(task, trials, model.Threshold), Score.Of(task, trials.Where(t => t.ByRules is null), model.Threshold), output);
        }

        AccountTrial[] accounts = AccountTraining.Try(questions.Accounts, TrainedModels.Accounts);
        Rows("accounts", Score.Of(accounts, null), Score.Of(accounts, TrainedModels.Accounts.Threshold), Score.Of(accounts.Where(t => t.ByRules is null), TrainedModels.Accounts.Threshold), output);
    }

    private static void Rows(string name, Score rules, Score both, Score open, TextWriter output)
    {
        output.WriteLine(rules.Row(name, "rules"));
        output.WriteLine(both.Row(name, "rules + model"));
        output.WriteLine(open.Row(name + ", open to the rules", "model"));
    }
}
