using Extractor.Learning;
using Extractor.Recognition;
using Extractor.Training;

const string Usage = """
    dotnet run -c Release --project tools/Extractor.Training -- train
        writes models/NAME.zip; build again to ship them
    dotnet run -c Release --project tools/Extractor.Training -- evaluate
        measures rules and models on templates and accounts kept out of training, and on the reports of corpus/
    dotnet run -c Release --project tools/Extractor.Training -- reports FOLDER
        measures rules and models on the whole reports of a folder of truth, as printed and misprinted in five ways
    dotnet run -c Release --project tools/Extractor.Training -- outside DOCUMENTS
        measures the shipped models on a folder of other documents
    """;

switch (args)
{
    case ["train"]:
        Train("models");
        return 0;
    case ["evaluate"]:
        foreach (WordingTask task in WordingTask.All)
        {
            HeldOut.Wordings(task, Console.Out);
        }

        HeldOut.Accounts(TrainedModels.Accounts.Threshold, Console.Out);
        Reports("corpus");
        Reports(Path.Combine("corpus", "handmade"));
        return 0;
    case ["reports", var folder]:
        Reports(folder);
        return 0;
    case ["outside", var folder]:
        HeldOut.Outside(OutsideQuestions.Of(folder), Console.Out);
        ReportEvaluation.Run(folder, TrainedModels.All, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static void Reports(string folder)
{
    Console.WriteLine($"\n## {folder}\n");
    MisprintedReports.Run(
        folder,
        [
            ("rules", ReadingModels.None),
            ("rules + models", TrainedModels.All),
            ("rules + sections", new ReadingModels { Sections = TrainedModels.Sections }),
            ("rules + columns", new ReadingModels { Columns = TrainedModels.Columns }),
            ("rules + accounts", new ReadingModels { Accounts = TrainedModels.Accounts }),
        ],
        Console.Out);
}

static void Train(string folder)
{
    foreach (WordingTask task in WordingTask.All.Where(t => t.IsShipped))
    {
        (var context, var model, var schema) = WordingTraining.Train(WordingTraining.WithMisprints(Lexicon.Read(task.Name + ".tsv"), forTest: false), WordingTraining.Trainers[0]);
        context.Model.Save(model, schema, Path.Combine(folder, task.Name + ".zip"));
    }

    (var ranking, var ranked, var pairs) = AccountTraining.Train([.. AccountTraining.Make(forTest: false, 1), .. AccountTraining.Make(forTest: false, 2), .. AccountTraining.Make(forTest: true, 1), .. AccountTraining.Make(forTest: true, 2)]);
    ranking.Model.Save(ranked, pairs, Path.Combine(folder, "accounts.zip"));
}
