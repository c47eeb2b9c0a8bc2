using Tandem.Kernel.Access;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MailDesk;

/// <summary>What a mail may do in somebody's name: say something where everybody concerned reads it, and nothing that only agents may.</summary>
internal static class MailRights
{
    /// <summary>For a record of which it was decided before that the person takes part in it.</summary>
    public static Actor For(Actor person, RecordKind kind) => person with
    {
        Cause = "a mail",
        Grants = [new(kind.ReadRight, GrantScope.Everywhere), new(kind.CommentRight, GrantScope.Everywhere)],
    };
}
