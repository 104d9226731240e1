using Extractor.Learning;

namespace Extractor.Training;

/// <summary>How many readings there were, how many were answered and how many rightly.</summary>
internal readonly record struct Score(int Readings, int Answered, int Right)
{
    public double Precision => Answered == 0 ? 1 : (double)Right / Answered;

    public double Recall => Readings == 0 ? 1 : (double)Right / Readings;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The rules alone (no <paramref name="threshold"/>), or the rules and, where they leave a question open, the model.</summary>
    public static Score Of(WordingTask task, IEnumerable<Trial> trials, double? threshold)
    {
        int readings = 0, answered = 0, right = 0;
        foreach (Trial trial in trials)
        {
            string truth = trial.Wording.Question.Reading;
            string? answer = trial.ByRules ?? (trial.Probability >= threshold && trial.Choice != WordingModel.NoReading ? trial.Choice : null);
            readings += truth == WordingModel.NoReading ? 0 : 1;
            answered += answer is null ? 0 : 1;
            right += answer is not null && truth != WordingModel.NoReading && task.Same(answer, truth) ? 1 : 0;
        }

        return new Score(readings, answered, right);
    }

    /// <summary>The same of accounts.</summary>
    public static Score Of(IEnumerable<AccountTrial> trials, double? threshold)
    {
        int readings = 0, answered = 0, right = 0;
        foreach (AccountTrial trial in trials)
        {
            string? answer = trial.ByRules ?? (trial.Probability >= threshold ? trial.Choice : null);
            readings += trial.Account.Code.Length == 0 ? 0 : 1;
            answered += answer is null ? 0 : 1;
            right += answer is { Length: > 0 } && answer == trial.Account.Code ? 1 : 0;
        }

        return new Score(readings, answered, right);
    }

    public const string Head = "| questions | read by | readings | answered | right | precision | recall | F1 |\n| --- | --- | --- | --- | --- | --- | --- | --- |";

    public string Row(string questions, string by) =>
        FormattableString.Invariant($"| {questions} | {by} | {Readings} | {Answered} | {Right} | {Precision:0.000} | {Recall:0.000} | {F1:0.000} |");
}
