using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Tandem.Kernel.Storage;

/// <summary>Keeps one model for each blueprint: two houses in one process may hold different practices.</summary>
internal sealed class ModelOfBlueprint : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((Store)context).Blueprint.Name, designTime);
}
