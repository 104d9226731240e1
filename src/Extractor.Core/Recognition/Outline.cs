using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>The section tree of a document, and the section that each block stands in.</summary>
public sealed class Outline
{
    private readonly ImmutableArray<int> _parents;

    private Outline(ImmutableArray<Section> sections, ImmutableArray<int> sectionOfBlock)
    {
        Sections = sections;
        SectionOfBlock = sectionOfBlock;
        _parents = [.. sections.Select((section, index) => ParentOf(sections, section, index))];
    }

    public ImmutableArray<Section> Sections { get; }

    /// <summary>Index into <see cref="Sections"/> for each block of the document; -1 before the first heading.</summary>
    public ImmutableArray<int> SectionOfBlock { get; }

    /// <summary>The section a block stands in, or null before the first heading.</summary>
    public Section? At(int block) => SectionOfBlock[block] is >= 0 and int index ? Sections[index] : null;

    /// <summary>The sections that a block stands in, from the outermost to its own; empty before the first heading.</summary>
    public ImmutableArray<Section> Path(int block)
    {
        var path = new Stack<Section>();
        for (int index = SectionOfBlock[block]; index >= 0; index = _parents[index])
        {
            path.Push(Sections[index]);
        }

        return [.. path];
    }

    /// <summary>The meaning of the nearest section around a block that has one, or null.</summary>
    public string? Canonical(int block)
    {
        int index = SectionOfBlock[block];
        while (index >= 0 && Sections[index].Canonical is null)
        {
            index = _parents[index];
        }

        return index < 0 ? null : Sections[index].Canonical;
    }

    /// <summary><paramref name="model"/> is asked for the meaning of titles whose wording the rules do not know.</summary>
    public static Outline Build(Document document, IWordingModel? model = null)
    {
        (ImmutableArray<Section> sections, ImmutableArray<int> sectionOfBlock) = OutlineBuilder.Build(document, model);
        return new Outline(sections, sectionOfBlock);
    }

    private static int ParentOf(ImmutableArray<Section> sections, Section section, int index)
    {
        while (--index >= 0 && sections[index].Level >= section.Level)
        {
        }

        return index;
    }
}
