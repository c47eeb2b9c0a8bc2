using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.Handling;

/// <summary>What everybody may know of the settings, and how they are changed.</summary>
public static class IncidentSettingsKind
{
    public static RecordKind<IncidentSettings> Kind { get; } = new RecordKind<IncidentSettings>("incident-setting", "incident-settings", "INS", "Incident settings")
        .Titled(settings => settings.Title)
        .With("title", settings => settings.Title, field => field.Plain().Listed())
        .With("matrix", settings => settings.Matrix, field => field.Plain(), "Priority matrix")
        .With("remindAfter", settings => settings.RemindAfter, field => field.Editable().Plain())
        .With("reminders", settings => settings.Reminders, field => field.Editable().Plain())
        .With("giveUpAfter", settings => settings.GiveUpAfter, field => field.Editable().Plain())
        .With("closeAfter", settings => settings.CloseAfter, field => field.Editable().Plain())
        .With("reopenWithin", settings => settings.ReopenWithin, field => field.Editable().Plain());

    public static Resource<IncidentSettings> Resource { get; } = new Resource<IncidentSettings>(Kind)
        .Edit<EditIncidentSettings, EditIncidentSettings.Request>()
        .Action<SetPriorityMatrix, SetPriorityMatrix.Request>("matrix", "Set the priority matrix", Kind.EditRight, _ => false)
        .Action<ReweighIncidents, ReweighIncidents.Request>("reweighings", "Weigh every open incident anew", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<IncidentSettings> settings) => new(Kind.Name, settings.Value);
}
