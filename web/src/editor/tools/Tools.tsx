/** The windows that shortcuts open: all commands, find and replace, help. */

import { useEditor } from "../EditorContext";
import { FindDialog } from "./FindDialog";
import { HelpSheet } from "./HelpSheet";
import { Palette } from "./Palette";
import { type Tool, useCommands } from "./useCommands";

type Props = { tool: Tool; setTool: (tool: Tool | undefined) => void };

export function Tools({ tool, setTool }: Props) {
  const { readOnly } = useEditor();
  const commands = useCommands(setTool);
  const close = () => setTool(undefined);
  if (tool === "commands") return <Palette commands={commands} onClose={close} />;
  if (tool === "help") return <HelpSheet onClose={close} />;
  return tool === "find" && !readOnly ? <FindDialog onClose={close} /> : null;
}
