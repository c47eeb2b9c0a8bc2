using System.Globalization;
using Tandem.Kernel.News;

namespace Tandem.Interface.Language;

/// <summary>Says sentences in mails as the pages say them.</summary>
internal sealed class Interpreter(Languages languages) : IInterpreter
{
    public string Say(string language, string sentence, params object?[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, languages.Of(languages.Choose([language])).Find(sentence) ?? sentence, arguments);
}
