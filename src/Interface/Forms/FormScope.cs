namespace Tandem.Interface.Forms;

/// <summary>The form around a field: its name, and what became of it if it was sent.</summary>
public sealed class FormScope(string name, SentForm sent)
{
    public string Name => name;

    public string? Typed(string field) => sent.Typed(name, field);

    public bool WasSent => sent.Name == name;

    public string? Complaint(string field) => sent.Complaint(name, field);

    public string IdOf(string field) => name + "-" + field;
}
