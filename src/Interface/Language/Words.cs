using System.Globalization;
using Tandem.Interface.Readers;

namespace Tandem.Interface.Language;

/// <summary>Says every text of the program in the reader's language; the key is the English sentence itself.</summary>
public sealed class Words(Languages languages, Reader reader)
{
    private Catalogue? catalogue;

    private Catalogue Catalogue => catalogue ??= languages.Of(reader.Language);

    /// <summary><c>Say["Open incidents"]</c></summary>
    public string this[string sentence] => Catalogue.Find(sentence) ?? sentence;

    /// <summary><c>Say["Assigned to {0}", person.Name]</c></summary>
    public string this[string sentence, params object?[] arguments] =>
        string.Format(reader.Culture, this[sentence], arguments);

    /// <summary><c>Say.Many(count, "{0} open incident", "{0} open incidents")</c>; the count is argument 0.</summary>
    public string Many(long count, string one, string many, params object?[] more)
    {
        var sentence = Catalogue.Find(one, PluralForm(count)) ?? (count == 1 ? one : many);
        return string.Format(reader.Culture, sentence, [Number(count), .. more]);
    }

    public string Number(long number) => number.ToString("N0", reader.Culture);

    public string Number(double number, int decimals) =>
        number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), reader.Culture);

    // French counts zero as one; every other language spoken so far counts like English.
    private int PluralForm(long count) => reader.Language == "fr" ? (count > 1 ? 1 : 0) : (count == 1 ? 0 : 1);
}
