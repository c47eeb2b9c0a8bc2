using System.Globalization;

namespace Tandem.Interface.Records;

/// <summary>Says how large a file is.</summary>
public static class FileSize
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB"];

    /// <param name="bytes">A thousand bytes are a kilobyte (SI).</param>
    public static string InWords(long bytes, CultureInfo culture)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1000 && unit < Units.Length - 1)
        {
            size /= 1000;
            unit++;
        }

        return size.ToString(unit == 0 ? "N0" : "N1", culture) + " " + Units[unit];
    }
}
