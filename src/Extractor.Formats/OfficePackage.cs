using DocumentFormat.OpenXml.Packaging;

namespace Extractor.Formats;

/// <summary>Word and Excel files as the Open XML SDK opens them.</summary>
internal static class OfficePackage
{
    /// <summary>What the SDK throws on damaged parts and attributes; anything else is a fault of ours and is not caught.</summary>
    public static bool IsDamage(Exception e) =>
        e is OpenXmlPackageException or InvalidDataException or FormatException or OverflowException or System.Xml.XmlException or KeyNotFoundException
            or ArgumentException or InvalidOperationException or NotSupportedException or IOException or InvalidCastException or IndexOutOfRangeException;
}
