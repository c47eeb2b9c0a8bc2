using Tandem.Interface.Language;
using Tandem.Transition.Maintenance;

namespace Tandem.Transition.Conflicts;

/// <summary>Maintenance of the same items or service at the same time.</summary>
public sealed class AgreedMaintenance(PlannedWork work, Words say) : IConflictSource
{
    public async Task<IReadOnlyList<ChangeConflict>> Of(ConflictQuestion question, CancellationToken stop)
    {
        var windows = await work.Windows(question.From, question.To, stop);
        return [.. windows.Where(window => Touches(window, question))
            .Select(window => new ChangeConflict("maintenance", false, window.Number, window.Title, window.From, window.To, say["The same is looked after then."]))];
    }

    private static bool Touches(PlannedWindow window, ConflictQuestion question) =>
        question.Items.Any(window.Items.Contains) || (window.Service is { } service && question.Services.Contains(service));
}
