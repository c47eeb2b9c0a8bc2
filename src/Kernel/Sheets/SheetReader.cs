using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Tandem.Kernel.Files;

namespace Tandem.Kernel.Sheets;

/// <summary>Reads a sheet of comma-separated values row by row, plain or packed; says clearly why a file is none.</summary>
public sealed class SheetReader : IDisposable
{
    private const int LargestCell = 1_000_000;
    private const int MostColumns = 500;
    private const int LongestHeading = 200;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private readonly PackedText packed;
    private readonly CsvParser parser;

    private SheetReader(PackedText packed, CsvParser parser) => (this.packed, this.parser) = (packed, parser);

    /// <summary>What the first row calls the columns.</summary>
    public IReadOnlyList<string> Headings { get; private init; } = [];

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Share => packed.Share;

    /// <param name="name">Its ending says how it is packed.</param>
    /// <param name="separator">Between two cells; null: the one that the first line uses most.</param>
    /// <param name="encoding">Such as <c>windows-1252</c>; null: UTF-8, or what the file says itself.</param>
    /// <exception cref="Refused">It is no such sheet.</exception>
    public static SheetReader Open(Stream file, string name, char? separator = null, string? encoding = null)
    {
        PackedText? packed = null;
        try
        {
            packed = PackedText.Open(file, name, EncodingOf(encoding));
            var text = new FirstLine(packed.Text);
            var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = (separator ?? Separators.MaxBy(each => text.Line.Count(letter => letter == each))).ToString(),
                BadDataFound = null,
                MaxFieldSize = LargestCell,
                BufferSize = 1 << 16,
            });
            var sheet = new SheetReader(packed, parser) { Headings = parser.Read() ? Check(parser.Record!) : throw new Refused("The file is empty.", "file") };
            return sheet;
        }
        catch (Exception fault) when (Says(fault) is { } why)
        {
            packed?.Dispose();
            throw new Refused(why, "file");
        }
        catch
        {
            packed?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>The rows below the headings; empty lines are passed over.</summary>
    /// <exception cref="Refused">From here on the file can no longer be read.</exception>
    public IEnumerable<SheetRow> Rows()
    {
        while (true)
        {
            var line = parser.RawRow + 1;
            bool more;
            try
            {
                more = parser.Read();
            }
            catch (Exception fault) when (Says(fault) is { } why)
            {
                throw new Refused(string.Create(CultureInfo.InvariantCulture, $"Line {line}: {why}"), "file");
            }

            if (!more)
                yield break;
            var cells = parser.Record!;
            yield return new(parser.RawRow - cells.Sum(cell => cell.Count(letter => letter == '\n')), cells);
        }
    }

    public void Dispose()
    {
        parser.Dispose();
        packed.Dispose();
    }

    private static string[] Check(string[] headings)
    {
        var tidy = headings.Select(heading => Formulas.Restore(heading.Trim())).ToArray();
        if (tidy.Length > MostColumns || tidy.Any(heading => heading.Length > LongestHeading || heading.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))))
            throw new Refused("This is no sheet of comma-separated values: its first row holds no headings.", "file");
        if (tidy.All(heading => heading.Length == 0))
            throw new Refused("The first row must hold the headings of the columns.", "file");
        if (tidy.Where(heading => heading.Length > 0).GroupBy(heading => heading, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new Refused($"Two columns are called \"{twice.Key}\".", "file");
        return tidy;
    }

    /// <summary>What a fault of the file means to who sent it; null: it is none of the file's.</summary>
    private static string? Says(Exception fault) => fault switch
    {
        DecoderFallbackException => "The text is not UTF-8. Save it as UTF-8, or say its encoding, such as windows-1252.",
        MaxFieldSizeException => "A cell holds more than a million characters: a quotation mark is probably not closed.",
        InvalidDataException or EndOfStreamException => "The file is packed in a way that cannot be read, or ends in the middle.",
        _ when fault.GetType().Namespace?.StartsWith("SharpCompress", StringComparison.Ordinal) == true => "The file is packed in a way that cannot be read, or ends in the middle.",
        CsvHelperException { InnerException: { } inner } => Says(inner) ?? "This is no sheet of comma-separated values.",
        CsvHelperException => "This is no sheet of comma-separated values.",
        _ => null,
    };

    private static Encoding EncodingOf(string? name)
    {
        if (name is null)
            return new UTF8Encoding(false, throwOnInvalidBytes: true);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            throw new Refused($"Nobody here knows the encoding \"{name}\".", "encoding");
        }
    }

    /// <summary>Looks at the first line before the text is read from its beginning.</summary>
    private sealed class FirstLine : TextReader
    {
        private const int Longest = 1 << 16;
        private readonly TextReader rest;
        private readonly char[] seen = new char[Longest];
        private readonly int length;
        private int at;

        public FirstLine(TextReader text)
        {
            rest = text;
            length = text.ReadBlock(seen, 0, Longest);
            var all = seen.AsSpan(0, length);
            Line = new(all.IndexOf('\n') is >= 0 and var end ? all[..end] : all);
        }

        public string Line { get; }

        public override int Read(char[] buffer, int index, int count)
        {
            if (at >= length)
                return rest.Read(buffer, index, count);
            var given = Math.Min(count, length - at);
            Array.Copy(seen, at, buffer, index, given);
            at += given;
            return given;
        }

        public override int Peek() => at < length ? seen[at] : rest.Peek();

        public override int Read() => at < length ? seen[at++] : rest.Read();
    }
}
