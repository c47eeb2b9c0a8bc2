using Microsoft.AspNetCore.Http;
using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;

namespace Tandem.Interface.Forms;

/// <summary>Carries out what a form asks for: accepted leads on (303), refused shows the form again with the reasons (422, or 409 where somebody was faster).</summary>
public sealed class Posting(SentForm sent)
{
    /// <param name="page">The page the form stands on.</param>
    /// <param name="act">Does it, and says where to look next.</param>
    public async Task<IResult> Try(IFormCollection form, string page, Func<Task<string>> act)
    {
        try
        {
            return new SeeOther(await act());
        }
        catch (Refused refused)
        {
            sent.Refuse(form, refused.Complaints);
            return new Again(page);
        }
        catch (Exception late) when (late is Stale or NoSuchMove)
        {
            sent.Refuse(form, new Complaint(null, late.Message));
            return new Again(page, StatusCodes.Status409Conflict);
        }
    }
}
