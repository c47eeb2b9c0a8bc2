using Microsoft.AspNetCore.Http;
using Tandem.Kernel;

namespace Tandem.Interface.Forms;

/// <summary>The form this request sent, if it was not accepted: its fields show what was typed and what is wrong with it.</summary>
public sealed class SentForm
{
    /// <summary>The hidden field that says which of a page's forms was sent.</summary>
    public const string NameField = "_form";

    /// <summary>The hidden field with the version of the record that the form was filled from.</summary>
    public const string VersionField = "_version";

    /// <summary>What a button is called that stands by itself and asks for nothing.</summary>
    public const string Nameless = "";

    private IFormCollection? typed;
    private IReadOnlyList<Complaint> complaints = [];

    /// <summary>Which of the page's forms it was; null if none was refused.</summary>
    public string? Name { get; private set; }

    public void Refuse(IFormCollection form, params IReadOnlyList<Complaint> reasons)
    {
        Name = form[NameField].ToString();
        typed = form;
        complaints = reasons;
    }

    /// <summary>What was typed into a field of the named form; null if that form was not sent.</summary>
    public string? Typed(string? form, string field) =>
        Name is not null && Name == form && typed is not null ? typed[field].ToString() : null;

    public IReadOnlyList<Complaint> Complaints(string? form) => Name is not null && Name == form ? complaints : [];

    public string? Complaint(string? form, string field) =>
        Complaints(form).FirstOrDefault(complaint => complaint.Field == field)?.Message;
}
