using System.Globalization;

namespace Tandem.Kernel.News;

/// <summary>Stands in where nobody speaks another language.</summary>
internal sealed class PlainEnglish : IInterpreter
{
    public string Say(string language, string sentence, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, sentence, arguments);
}
