using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>The section tree of a document, and the section that each block stands in.</summary>
public sealed class Outline
{
    private Outline(ImmutableArray<Section> sections, ImmutableArray<int> sectionOfBlock)
    {
        Sections = sections;
        SectionOfBlock = sectionOfBlock;
    }

    public ImmutableArray<Section> Sections { get; }

    /// <summary>Index into <see cref="Sections"/> for each block of the document; -1 before the first heading.</summary>
    public ImmutableArray<int> SectionOfBlock { get; }

    /// <summary>The section a block stands in, or null before the first heading.</summary>
    public Section? At(int block) => SectionOfBlock[block] is >= 0 and int index ? Sections[index] : null;

    public static Outline Build(Document document) =>
        new([], [.. document.Blocks.Select(_ => -1)]);
}
