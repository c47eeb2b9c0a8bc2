namespace Tandem.Kernel.News;

/// <summary>Says an English sentence in the language of somebody who is not looking at a page; the Interface keeps the languages.</summary>
public interface IInterpreter
{
    /// <param name="language">BCP 47; empty: English.</param>
    string Say(string language, string sentence, params object?[] arguments);
}
