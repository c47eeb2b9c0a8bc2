namespace Tandem.Kernel.Links;

/// <summary>One way in which two records can belong together, named from either side.</summary>
/// <param name="Name">From the side where it is kept, such as <c>causedBy</c>.</param>
/// <param name="Label">As a sentence reads it there: "Caused by".</param>
/// <param name="Inverse">From the other side, such as <c>causes</c>; the same name where both sides are alike.</param>
public sealed record Relation(string Name, string Label, string Inverse, string InverseLabel)
{
    public bool IsSymmetric => Name == Inverse;

    public string NameFrom(bool kept) => kept ? Name : Inverse;

    public string LabelFrom(bool kept) => kept ? Label : InverseLabel;
}
