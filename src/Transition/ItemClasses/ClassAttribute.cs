using Tandem.Kernel.Fields;

namespace Tandem.Transition.ItemClasses;

/// <summary>One thing a class wants to know of its items.</summary>
/// <param name="Name">As programs call it, such as <c>serialNumber</c>; unique among the class and those above and below it.</param>
/// <param name="Choices">For a choice: what can be chosen.</param>
/// <param name="Target">For a reference: the kind of record it points at.</param>
/// <param name="Required">An item without it is refused, from pages, programs and imports alike.</param>
/// <param name="Expected">An item without it is taken, and listed as incomplete.</param>
public sealed record ClassAttribute(
    string Name, string? Label = null, CustomType Type = CustomType.Text, List<string>? Choices = null, string? Target = null, bool Required = false, bool Expected = false, string? Hint = null)
{
    /// <summary>The same as the custom field that it could be: both are asked for, checked and shown alike.</summary>
    public CustomField AsField() => new()
    {
        Of = Configuration.ConfigurationItemKind.Kind.Name,
        Name = Name,
        Label = Label ?? Kernel.Text.Names.Sentence(Name),
        Type = Type,
        Choices = Choices ?? [],
        Target = Target,
        Required = Required,
        Hint = Hint ?? "",
    };
}
