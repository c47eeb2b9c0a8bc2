using Microsoft.AspNetCore.Components;
using Tandem.Interface.Readers;

namespace Tandem.Interface.Forms;

/// <summary>What every field of a form shares: its name, label, hint, value, and what is wrong with it.</summary>
public abstract class FieldBase : PageComponent
{
    [CascadingParameter] private FormScope? Form { get; set; }

    /// <summary>As the form sends it.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>One sentence that helps to fill it.</summary>
    [Parameter] public string? Hint { get; set; }

    [Parameter] public string? Value { get; set; }

    [Parameter] public bool Required { get; set; }

    /// <summary>Only those who hear the page get the label; for fields whose place says what they are.</summary>
    [Parameter] public bool HideLabel { get; set; }

    /// <summary>Receives the focus when the page opens.</summary>
    [Parameter] public bool First { get; set; }

    protected string Id => Form?.IdOf(Name) ?? "field-" + Name;

    /// <summary>What was typed if the form came back, else the value given.</summary>
    protected string? Shown => Form?.Typed(Name) ?? Value;

    protected bool WasSent => Form?.WasSent == true;

    protected string? Complaint => Form?.Complaint(Name);

    protected string? Invalid => Complaint is null ? null : "true";

    protected string? DescribedBy => (Hint, Complaint) switch
    {
        (null, null) => null,
        (not null, null) => Id + "-hint",
        (null, not null) => Id + "-complaint",
        _ => Id + "-complaint " + Id + "-hint",
    };

    protected string Control(string kind) => Complaint is null ? kind : kind + " is-invalid";
}
