namespace Tandem.Kernel.Search;

/// <summary>What can be found of one record, and for whom.</summary>
/// <param name="Title">Weighs most; the record's number is part of it.</param>
/// <param name="Body">Texts that everybody may read who may read the record.</param>
/// <param name="Internal">Texts only for those who work on the record.</param>
public sealed record SearchRow(int Serial, string Title, string Body, string Internal, Guid? Organisation, Guid? Owner)
{
    public string Scope => string.Join(' ', new[] { Organisation is { } home ? OrganisationWord(home) : null, Owner is { } owner ? PersonWord(owner) : null }.OfType<string>());

    public static string OrganisationWord(Guid organisation) => $"o{organisation:N}";

    public static string PersonWord(Guid person) => $"p{person:N}";
}
